import { accountsCsv } from './formats/accounts-csv.ts';
import { awsBackupJobs } from './formats/aws-backup-jobs.ts';
import { awsCloudtrail } from './formats/aws-cloudtrail.ts';
import { awsConfig } from './formats/aws-config.ts';
import { awsCredentialReport } from './formats/aws-credential-report.ts';
import { awsGuardduty } from './formats/aws-guardduty.ts';
import { awsIdentityCenter } from './formats/aws-identity-center.ts';
import { awsInspector } from './formats/aws-inspector.ts';
import { awsRestoreJobs } from './formats/aws-restore-jobs.ts';
import { awsSecurityhubAsff } from './formats/aws-securityhub-asff.ts';
import { cyclonedx } from './formats/cyclonedx.ts';
import { entraRegistration } from './formats/entra-registration.ts';
import { githubDeployments } from './formats/github-deployments.ts';
import { githubMembers } from './formats/github-members.ts';
import { githubPulls } from './formats/github-pulls.ts';
import { githubRules } from './formats/github-rules.ts';
import { gitlabMembers } from './formats/gitlab-members.ts';
import { gitlabMergeRequests } from './formats/gitlab-merge-requests.ts';
import { googleUsers } from './formats/google-users.ts';
import { image } from './formats/image.ts';
import { oktaUsers } from './formats/okta-users.ts';
import { peopleCsv } from './formats/people-csv.ts';
import { postgresRoles } from './formats/postgres-roles.ts';
import { sarif } from './formats/sarif.ts';
import { spdx } from './formats/spdx.ts';
import { ticketsCsv } from './formats/tickets-csv.ts';
import { trainingCsv } from './formats/training-csv.ts';
import type { Reader } from './reader.ts';

/** All readers by the name of their format, in the order of names. */
export const readers: ReadonlyMap<string, Reader> = new Map(
  [
    accountsCsv,
    awsBackupJobs,
    awsCloudtrail,
    awsConfig,
    awsCredentialReport,
    awsGuardduty,
    awsIdentityCenter,
    awsInspector,
    awsRestoreJobs,
    awsSecurityhubAsff,
    cyclonedx,
    entraRegistration,
    githubDeployments,
    githubMembers,
    githubPulls,
    githubRules,
    gitlabMembers,
    gitlabMergeRequests,
    googleUsers,
    image,
    oktaUsers,
    peopleCsv,
    postgresRoles,
    sarif,
    spdx,
    ticketsCsv,
    trainingCsv,
  ].map((reader): [string, Reader] => [reader.format, reader]),
);
