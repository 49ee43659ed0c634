import { audiences } from '#audiences/view.ts';
import type { Audience } from '#audiences/view.ts';
import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { dayInWords } from '#register/day-words.ts';
import type { AssessedIsms } from '#rules/assessed.ts';

const readers: Readonly<Record<Audience, readonly [who: string, what: string]>> = {
  public: ['Anybody', 'The policies that are public, and what may be said of the certificate.'],
  staff: ['Everybody who works here', 'The policies, what is due, and whom to ask.'],
  auditor: ['Auditors', 'Registers, proof of approval, reviews, audits, actions and evidence.'],
  management: ['Leadership', 'Everything, with what is late and what waits for a decision.'],
};

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'";

const card = (audience: Audience): Html => {
  const [who, what] = readers[audience];
  return html`<section class="card">
          <h2><a href="${audience}/index.html">${who}</a></h2>
          <p>${what}</p>
          <p class="count">audience ${audience}</p>
        </section>
        `;
};

/** The page that leads to the sites of the four audiences; it borrows the style of one of them. */
export const startPage = ({ register, today }: AssessedIsms): string => {
  const title = `${register.settings.organisation.name}: one ISMS, four readers`;
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" href="public/assets/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="public/assets/site.css" />
  </head>
  <body>
    <div class="page page-wide">
      <main id="main">
        <header class="page-head">
          <h1>${title}</h1>
          <p class="lead">The same commit, filtered once for each audience, as of ${dayInWords(today)}.</p>
        </header>
        <div class="cards">
        ${audiences.map(card)}
        </div>
      </main>
    </div>
  </body>
</html>
`.toString();
};
