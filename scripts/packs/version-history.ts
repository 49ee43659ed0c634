import type { Approval, VersionApproval } from '#approvals/approval.ts';
import type { Settings } from '#content/types.ts';
import { type Html, html } from '#markdown/html.ts';
import { personWords } from '#approvals/words.ts';
import { dayInWords } from '#register/day-words.ts';
import { capitalised, onLines } from './words.ts';

const verdictWords = (settings: Settings, version: VersionApproval): readonly string[] =>
  version.verdict === 'approved'
    ? version.approvals.map((person) => personWords(settings, person))
    : ['Approval is not proved.'];

const row = (settings: Settings, version: VersionApproval): Html =>
  html`<tr>
    <td class="id">${version.version}</td>
    <td>
      ${version.status === 'retired' ? 'Retired' : version.change && capitalised(version.change)}
    </td>
    <td class="day">${dayInWords(version.setOn)}</td>
    <td>${onLines([...new Set(verdictWords(settings, version))])}</td>
  </tr>`;

/** Every version that the main line knew, newest first, with what its approval proves. */
export const versionHistoryOf = (
  settings: Settings,
  approval: Approval | undefined,
): Html | undefined =>
  approval === undefined || approval.versions.length === 0
    ? undefined
    : html`<section class="history">
        <h2>Version history</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Change</th>
              <th scope="col">Set on</th>
              <th scope="col">Approval</th>
            </tr>
          </thead>
          <tbody>
            ${approval.versions.map((version) => row(settings, version))}
          </tbody>
        </table>
      </section>`;
