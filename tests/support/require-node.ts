/** better-sqlite3 needs Node 22 or newer and ends an older process without a word; say it in words instead. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  throw new Error(
    `These tests run on Node ${process.versions.node}. Start them with "npm test" or "npx vitest": both use the Node of this project.`,
  );
}
