import type { View } from '#audiences/view.ts';
import { type Html, html } from '#markdown/html.ts';

/** What the findings say of rules whose severity the organisation lowered. */
export const loweredRuleMessages = (view: View): readonly string[] =>
  view.findings.filter(({ rule }) => rule === 'meta/lowered-rule').map(({ message }) => message);

/** The rules that were lowered: whoever relies on a clean check must know of them. */
export const loweredRules = (view: View): Html | undefined => {
  const messages = loweredRuleMessages(view);
  return messages.length === 0
    ? undefined
    : html`<section>
        <h2>Rules that were lowered</h2>
        <ul>
          ${messages.map((message) => html`<li>${message}</li>`)}
        </ul>
      </section>`;
};
