import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { day } from '../components/day.ts';
import type { PageContext } from '../context.ts';
import { aboutPath } from '../paths.ts';

/** The foot of every page: the state it shows, and where to prove it. */
export const siteFooter = (context: PageContext): Html => {
  const { register, proof, today } = context.view;
  const { name, legal_name, address } = register.settings.organisation;
  return html`<footer class="site-footer">
    <div>
      <p>${legal_name ?? name}${address !== undefined && html`, ${address}`}</p>
      <p>
        As of
        ${day(today)}${proof.commit && html`, commit <code>${proof.commit.id.slice(0, 10)}</code>`}.
        <a href="${context.href(aboutPath)}">About this site</a>
      </p>
      <p class="print-only">Printed copies are uncontrolled.</p>
    </div>
  </footer>`;
};
