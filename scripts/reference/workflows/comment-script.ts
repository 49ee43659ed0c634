/**
 * Writes `isms-comment.md` into the one comment of the pull request that a run belongs to, with
 * Node alone. The text and the names are the proposal's: they are data, and the number of the pull
 * request is asked of GitHub.
 */
export const commentScript = `import { readFileSync } from 'node:fs';
const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN } = process.env;
const { HEAD_OWNER, HEAD_BRANCH, HEAD_SHA } = process.env;
const mark = '<!-- isms-as-code -->';
const ask = async (path, method = 'GET', body = undefined) => {
  const response = await fetch(\`\${GITHUB_API_URL}/repos/\${GITHUB_REPOSITORY}/\${path}\`, {
    method,
    headers: { Authorization: \`Bearer \${GITHUB_TOKEN}\`, Accept: 'application/vnd.github+json' },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(\`GitHub answers \${method} \${path} with \${response.status}\`);
  return response.json();
};
const head = encodeURIComponent(\`\${HEAD_OWNER}:\${HEAD_BRANCH}\`);
const pulls = await ask(\`pulls?state=open&per_page=100&head=\${head}\`);
const text = readFileSync('isms-comment.md', 'utf8').replaceAll(mark, '').slice(0, 60000);
const note = '_Made from the proposal itself. What counts are the check and the reviews._';
for (const { number } of pulls.filter((pull) => pull.head.sha === HEAD_SHA)) {
  let own;
  for (let page = 1; own === undefined; page += 1) {
    const comments = await ask(\`issues/\${number}/comments?per_page=100&page=\${page}\`);
    own = comments.find(({ user, body }) => user?.type === 'Bot' && body.startsWith(mark));
    if (comments.length < 100) break;
  }
  const body = \`\${mark}\\n\${text}\\n\\n\${note}\\n\`;
  if (own) await ask(\`issues/comments/\${own.id}\`, 'PATCH', { body });
  else await ask(\`issues/\${number}/comments\`, 'POST', { body });
}`;
