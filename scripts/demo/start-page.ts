import { audiences } from '#audiences/view.ts';
import type { Audience } from '#audiences/view.ts';
import { html } from '#markdown/html.ts';
import type { AssessedIsms } from '#rules/assessed.ts';

const readers: Readonly<Record<Audience, string>> = {
  public: 'Anybody: the public policies and what may be said of the certificate.',
  staff: 'Everybody who works here: the policies, what is due, whom to ask.',
  auditor: 'Auditors: registers, proof of approval, reviews, audits, evidence.',
  management: 'Leadership: everything, with what waits for a decision.',
};

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'";

/** The page that leads to the sites of the four audiences; it borrows the style of one of them. */
export const startPage = ({ register, today }: AssessedIsms): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${register.settings.organisation.name}: one ISMS, four readers</title>
        <link rel="stylesheet" href="public/assets/site.css" />
      </head>
      <body>
        <main class="page">
          <h1>${register.settings.organisation.name}: one ISMS, four readers</h1>
          <p>The same commit, filtered once for each audience, as of ${today}.</p>
          <ul>
            ${audiences.map(
              (audience) =>
                html`<li>
                  <a href="${audience}/index.html">${audience}</a>: ${readers[audience]}
                </li>`,
            )}
          </ul>
        </main>
      </body>
    </html> `.toString();
