import { expect, test } from 'vitest';
import { json, read, told } from '../read.ts';

const header =
  'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated,additional_credentials_info';

test('aws-credential-report tells of root and users, with values that are none left out', () => {
  const text = `${header}
<root_account>,arn:aws:iam::111122223333:root,2024-01-10T09:00:00+00:00,not_supported,2026-01-02T03:04:05+00:00,not_supported,not_supported,false,true,2025-01-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A,
asha,arn:aws:iam::111122223333:user/asha,2024-01-10T09:00:00+00:00,true,no_information,2025-12-01T00:00:00+00:00,N/A,true,true,2026-02-01T00:00:00+00:00,2026-03-01T00:00:00+00:00,eu-west-1,s3,true,2025-11-01T00:00:00+00:00,2026-03-02T00:00:00+00:00,eu-west-1,s3,false,N/A,false,N/A,
robot,arn:aws:iam::111122223333:user/robot,2024-01-10T09:00:00+00:00,false,N/A,N/A,N/A,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A,
`;
  const found = read('aws-credential-report', text);
  expect(told(found)).toMatchInlineSnapshot(`
    "3 rows
    users 3
    2: 111122223333/<root_account>: root_mfa_active no
    2: 111122223333/<root_account>: root_access_key_active yes
    2: 111122223333/<root_account>: root_last_used 2026-01-02
    3: 111122223333/asha: password_enabled yes
    3: 111122223333/asha: mfa_active yes
    3: 111122223333/asha: console_mfa_active yes
    3: 111122223333/asha: password_last_changed 2025-12-01
    3: 111122223333/asha: access_key_active yes
    3: 111122223333/asha: access_key_last_rotated 2025-11-01
    3: 111122223333/asha: access_key_last_used 2026-03-02
    4: 111122223333/robot: password_enabled no
    4: 111122223333/robot: mfa_active no
    4: 111122223333/robot: access_key_active no"
  `);
  expect(found.accounts).toMatchInlineSnapshot(`
    [
      {
        "account": "111122223333/<root_account>",
        "lastLogin": "2026-01-02",
        "line": 2,
        "mfa": false,
        "privileged": true,
      },
      {
        "account": "asha",
        "enabled": true,
        "line": 3,
        "mfa": true,
      },
      {
        "account": "robot",
        "enabled": false,
        "line": 4,
        "mfa": false,
      },
    ]
  `);
});

test('aws-credential-report names the accounts where there are several, and columns that lack', () => {
  const rows = `<root_account>,arn:aws:iam::111122223333:root,x,not_supported,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A,
asha,arn:aws:iam::444455556666:user/asha,x,true,N/A,N/A,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A,
`;
  expect(
    read('aws-credential-report', `${header}\n${rows}`).accounts?.map(({ account }) => account),
  ).toEqual(['111122223333/<root_account>', '444455556666/asha']);
  const without = `${header.replace('mfa_active', 'mfa_activ')}\n${rows}`;
  expect(told(read('aws-credential-report', without))).toMatchInlineSnapshot(`
    "0 rows
    1! Cannot find column \`mfa_active\`; did you mean \`mfa_activ\`?"
  `);
});

test('aws-cloudtrail joins trails with their status', () => {
  const trails = {
    trailList: [
      {
        Name: 'all',
        TrailARN: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/all',
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
        IncludeGlobalServiceEvents: true,
        LogFileValidationEnabled: true,
        KmsKeyId: 'arn:aws:kms:x',
      },
      {
        Name: 'old',
        TrailARN: 'arn:old',
        IsMultiRegionTrail: false,
        LogFileValidationEnabled: false,
      },
    ],
  };
  const status = { IsLogging: true, LatestDeliveryTime: '2026-03-30T06:58:00.123000+00:00' };
  const text =
    json(trails) +
    json({ ...status, TrailARN: 'arn:old', IsLogging: false }) +
    json({ ...status, Name: 'all' });
  expect(told(read('aws-cloudtrail', text))).toMatchInlineSnapshot(`
    "2 rows
    trails 2
    multi_region_trails 1
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: is_logging yes
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: latest_delivery 2026-03-30
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: log_file_validation yes
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: multi_region yes
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: organization_trail yes
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: global_events yes
    3: arn:aws:cloudtrail:eu-west-1:111122223333:trail/all: encrypted_with_own_key yes
    12: arn:old: is_logging no
    12: arn:old: latest_delivery 2026-03-30
    12: arn:old: log_file_validation no
    12: arn:old: multi_region no
    12: arn:old: encrypted_with_own_key no"
  `);
  const single = { trailList: trails.trailList.slice(0, 1) };
  expect(told(read('aws-cloudtrail', json(single) + json(status)))).toContain('is_logging yes');
  expect(told(read('aws-cloudtrail', json(trails) + json(status)))).toContain(
    '2! Cannot find `IsLogging` of the trail',
  );
});

test('aws-config tells of rules and of the resources that break them', () => {
  const text =
    json({
      ComplianceByConfigRules: [
        {
          ConfigRuleName: 'rds-storage-encrypted',
          Compliance: { ComplianceType: 'NON_COMPLIANT' },
        },
        { ConfigRuleName: 'encrypted-volumes', Compliance: { ComplianceType: 'COMPLIANT' } },
        { ConfigRuleName: 'odd' },
      ],
    }) +
    json({
      EvaluationResults: [
        {
          EvaluationResultIdentifier: {
            EvaluationResultQualifier: {
              ConfigRuleName: 'rds-storage-encrypted',
              ResourceId: 'db-1',
            },
          },
          ComplianceType: 'NON_COMPLIANT',
          ResultRecordedTime: 1774854000.5,
        },
      ],
    });
  expect(told(read('aws-config', text))).toMatchInlineSnapshot(`
    "4 rows
    rules 3
    rules_non_compliant 1
    3: rds-storage-encrypted: compliance NON_COMPLIANT
    3: rds-storage-encrypted: non_compliant yes
    9: encrypted-volumes: compliance COMPLIANT
    9: encrypted-volumes: non_compliant no
    22: rds-storage-encrypted db-1: resource_compliance NON_COMPLIANT
    22: rds-storage-encrypted db-1: resource_non_compliant yes
    22: rds-storage-encrypted db-1: resource_recorded 2026-03-30
    15! Cannot find \`ConfigRuleName\` and \`Compliance.ComplianceType\` of a rule"
  `);
});

test('aws-identity-center tells who has which permission set where', () => {
  const admin = 'arn:aws:sso:::permissionSet/x/ps-admin';
  const text =
    json({
      AccountAssignments: [
        {
          AccountId: '111122223333',
          PermissionSetArn: admin,
          PrincipalType: 'USER',
          PrincipalId: 'u-1',
        },
        {
          AccountId: '444455556666',
          PermissionSetArn: 'arn:read',
          PrincipalType: 'USER',
          PrincipalId: 'u-1',
        },
        {
          AccountId: '111122223333',
          PermissionSetArn: 'arn:read',
          PrincipalType: 'GROUP',
          PrincipalId: 'g-1',
        },
        { AccountId: '111122223333' },
      ],
    }) +
    json({
      Users: [{ UserId: 'u-1', UserName: 'asha', Emails: [{ Value: 'asha@example.com' }] }],
    }) +
    json({ Groups: [{ GroupId: 'g-1', DisplayName: 'engineers' }] }) +
    json({ PermissionSet: { PermissionSetArn: admin, Name: 'AdministratorAccess' } });
  const found = read('aws-identity-center', text);
  expect(told(found)).toMatchInlineSnapshot(`
    "4 rows
    assignments 3
    administrators 1
    accounts 2
    3: asha: role AdministratorAccess, arn:read
    3: asha: email asha@example.com
    3: asha: privileged yes
    15: group engineers: role arn:read
    15: group engineers: privileged no
    3: 111122223333/asha: permission_set AdministratorAccess
    9: 444455556666/asha: permission_set arn:read
    15: 111122223333/group engineers: permission_set arn:read
    21! Cannot find \`PrincipalId\`, \`PermissionSetArn\` or \`AccountId\` of an assignment"
  `);
  expect(found.accounts?.map(({ account }) => account)).toEqual(['asha', 'group engineers']);
});

const backup = (resource: string, state: string, day: string): object => ({
  BackupJobId: 'x',
  State: state,
  ResourceArn: `arn:${resource}`,
  CreationDate: `${day}T01:00:00Z`,
  CompletionDate: `${day}T02:00:00Z`,
});

test('aws-backup-jobs tells which failures nothing made good, at the line of the failed job', () => {
  const text = json({
    BackupJobs: [
      backup('db', 'FAILED', '2026-03-02'),
      backup('db', 'COMPLETED', '2026-03-01'),
      backup('files', 'ABORTED', '2026-03-02'),
      backup('files', 'COMPLETED', '2026-03-03'),
      backup('queue', 'RUNNING', '2026-03-02'),
      { State: 'COMPLETED' },
    ],
  });
  expect(told(read('aws-backup-jobs', text))).toMatchInlineSnapshot(`
    "6 rows
    jobs 5
    completed 2
    failed 2
    3: arn:db: failed_without_later_success yes
    3: arn:db: jobs_failed 1
    24: arn:files: failed_without_later_success no
    24: arn:files: jobs_failed 1
    31: arn:queue: failed_without_later_success no
    31: arn:queue: jobs_failed 0
    38! Cannot find \`State\` and \`ResourceArn\` of a job"
  `);
});

test('aws-restore-jobs takes a restore whose data were not valid for failed, and times the others', () => {
  const restore = (status: string, day: string, further: object): object => ({
    RestoreJobId: `restore-${day}`,
    Status: status,
    ResourceType: 'RDS',
    CreationDate: `${day}T08:30:00Z`,
    CompletionDate: `${day}T09:33:00Z`,
    ...further,
  });
  const text = json({
    RestoreJobs: [
      restore('COMPLETED', '2026-02-01', {
        ValidationStatus: 'SUCCESSFUL',
        CreatedBy: { RestoreTestingPlanArn: 'arn' },
      }),
      restore('COMPLETED', '2026-03-01', { ValidationStatus: 'FAILED' }),
    ],
  });
  expect(told(read('aws-restore-jobs', text))).toMatchInlineSnapshot(`
    "2 rows
    jobs 2
    completed 1
    failed 1
    14: RDS: failed_without_later_success yes
    14: RDS: jobs_failed 1
    3: restore-2026-02-01: minutes 63
    3: restore-2026-02-01: validation SUCCESSFUL
    3: restore-2026-02-01: tested_by_plan yes
    14: restore-2026-03-01: minutes 63
    14: restore-2026-03-01: validation FAILED
    14: restore-2026-03-01: tested_by_plan no"
  `);
});

test('aws-guardduty tells of detectors and of open threats', () => {
  const text =
    json({
      Status: 'ENABLED',
      FindingPublishingFrequency: 'SIX_HOURS',
      Features: [{ Name: 'S3', Status: 'DISABLED' }],
    }) +
    json({ Status: 'DISABLED', FindingPublishingFrequency: 'SIX_HOURS', DetectorId: 'eu-west-2' }) +
    json({
      Findings: [
        {
          Id: 'a',
          Type: 'Recon:EC2/PortProbe',
          Severity: 8,
          CreatedAt: '2026-03-01T00:00:00Z',
          Service: { Archived: false },
        },
        {
          Id: 'b',
          Type: 'Policy:S3',
          Severity: 2,
          CreatedAt: '2026-03-01T00:00:00Z',
          Service: { Archived: true },
        },
      ],
    });
  expect(told(read('aws-guardduty', text))).toMatchInlineSnapshot(`
    "4 rows
    detectors 2
    1: detector 1: enabled yes
    1: detector 1: features_disabled 1
    11: eu-west-2: enabled no
    findings 2
    open_critical 0
    open_high 1
    open_medium 0
    open_low 0
    18: a: severity high
    18: a: open yes
    18: a: open_high_since 2026-03-01
    27: b: severity low
    27: b: open no
    18: a: type Recon:EC2/PortProbe
    27: b: type Policy:S3"
  `);
});

test('aws-inspector tells since when vulnerabilities are open', () => {
  const finding = (id: string, severity: string, status: string): object => ({
    findingArn: `arn:${id}`,
    severity,
    status,
    firstObservedAt: '2026-03-01T00:00:00Z',
    updatedAt: '2026-03-02T00:00:00Z',
    fixAvailable: 'YES',
    packageVulnerabilityDetails: { vulnerabilityId: id },
    resources: [{ id: 'i-1' }],
  });
  const text = json({
    findings: [
      finding('CVE-2026-1', 'CRITICAL', 'ACTIVE'),
      finding('CVE-2026-2', 'HIGH', 'CLOSED'),
      finding('CVE-2026-3', 'INFORMATIONAL', 'ACTIVE'),
      { severity: 'LOW' },
    ],
  });
  expect(told(read('aws-inspector', text))).toMatchInlineSnapshot(`
    "4 rows
    findings 3
    open_critical 1
    open_high 0
    open_medium 0
    open_low 0
    3: CVE-2026-1 i-1: severity critical
    3: CVE-2026-1 i-1: open yes
    3: CVE-2026-1 i-1: open_critical_since 2026-03-01
    19: CVE-2026-2 i-1: severity high
    19: CVE-2026-2 i-1: open no
    35: CVE-2026-3 i-1: open yes
    3: CVE-2026-1 i-1: fix_available YES
    19: CVE-2026-2 i-1: fix_available YES
    35: CVE-2026-3 i-1: fix_available YES
    51! Cannot find \`severity\`, \`status\` and \`firstObservedAt\` of a finding"
  `);
});

test('aws-securityhub-asff reads the older format and the newer one', () => {
  const asff = (status: string, further: object = {}): object => ({
    SchemaVersion: '2018-10-08',
    Id: 'x',
    Title: 'Root has MFA',
    Severity: { Label: 'CRITICAL' },
    Compliance: { Status: status, SecurityControlId: 'IAM.6' },
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    FirstObservedAt: '2026-02-01T00:00:00Z',
    Resources: [{ Id: 'AWS::::Account:111122223333' }],
    ...further,
  });
  const text = json({
    Findings: [
      asff('FAILED'),
      asff('PASSED'),
      asff('FAILED', { Workflow: { Status: 'SUPPRESSED' } }),
      {
        class_uid: 2003,
        severity: 'High',
        status: 'New',
        status_id: 1,
        compliance: { status_id: 3, control: 'S3.1' },
        finding_info: { title: 'Bucket is public', first_seen_time: 1772323200000 },
        resources: [{ uid: 'arn:aws:s3:::b' }],
      },
      { Id: 'neither' },
    ],
  });
  expect(told(read('aws-securityhub-asff', text))).toMatchInlineSnapshot(`
    "5 rows
    findings 4
    open_critical 1
    open_high 1
    open_medium 0
    open_low 0
    3: IAM.6 AWS::::Account:111122223333: severity critical
    3: IAM.6 AWS::::Account:111122223333: open yes
    3: IAM.6 AWS::::Account:111122223333: open_critical_since 2026-02-01
    25: IAM.6 AWS::::Account:111122223333: severity critical
    25: IAM.6 AWS::::Account:111122223333: open no
    47: IAM.6 AWS::::Account:111122223333: severity critical
    47: IAM.6 AWS::::Account:111122223333: open no
    69: S3.1 arn:aws:s3:::b: severity high
    69: S3.1 arn:aws:s3:::b: open yes
    69: S3.1 arn:aws:s3:::b: open_high_since 2026-03-01
    3: IAM.6 AWS::::Account:111122223333: compliance FAILED
    3: IAM.6 AWS::::Account:111122223333: workflow NEW
    25: IAM.6 AWS::::Account:111122223333: compliance PASSED
    25: IAM.6 AWS::::Account:111122223333: workflow NEW
    47: IAM.6 AWS::::Account:111122223333: compliance FAILED
    47: IAM.6 AWS::::Account:111122223333: workflow SUPPRESSED
    69: S3.1 arn:aws:s3:::b: compliance FAILED
    69: S3.1 arn:aws:s3:::b: workflow New
    88! Cannot find \`SchemaVersion\` or \`class_uid\` of a finding"
  `);
});
