import { bySeverity } from '#findings/finding.ts';
console.log('cli', typeof bySeverity);
