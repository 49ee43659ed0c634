// Generated from scripts/catalogues/data/soc2-2017-tsc.tsv by scripts/generate/catalogues.ts; do not edit.
import type { Criterion } from './catalogue.ts';

/** The Trust Services Criteria of 2017 with the points of focus of 2022, in their order. */
export const criteria: readonly Criterion[] = [
  {
    id: 'CC1.1',
    category: 'security',
    series: 'CC1',
    seriesTitle: 'Control environment',
    title: 'Integrity and ethics are lived and enforced',
    question:
      'How does the company set its standards of conduct, and what happens when somebody departs from them?',
  },
  {
    id: 'CC1.2',
    category: 'security',
    series: 'CC1',
    seriesTitle: 'Control environment',
    title: 'The board oversees control independently of management',
    question:
      'Who oversees management on internal control, are they independent and able enough, and what did they look at?',
  },
  {
    id: 'CC1.3',
    category: 'security',
    series: 'CC1',
    seriesTitle: 'Control environment',
    title: 'Structures, reporting lines and authority are set',
    question:
      'Are structure, reporting lines and powers defined so that responsibility for the service and its security is clear?',
  },
  {
    id: 'CC1.4',
    category: 'security',
    series: 'CC1',
    seriesTitle: 'Control environment',
    title: 'Competent people are attracted, developed and kept',
    question:
      'How does the company make sure that people are able, screened and trained for the duties they hold?',
  },
  {
    id: 'CC1.5',
    category: 'security',
    series: 'CC1',
    seriesTitle: 'Control environment',
    title: 'People are held accountable for their control duties',
    question: 'How are people measured and held to account for the control duties they carry?',
  },
  {
    id: 'CC2.1',
    category: 'security',
    series: 'CC2',
    seriesTitle: 'Communication and information',
    title: 'Relevant, reliable information supports control',
    question:
      'Which information do the controls depend on, and how do you know that it is whole, right and up to date?',
  },
  {
    id: 'CC2.2',
    category: 'security',
    series: 'CC2',
    seriesTitle: 'Communication and information',
    title: 'Objectives and control duties are communicated internally',
    question:
      'How do staff learn of objectives, policies, their duties and changes, and how can they raise concerns?',
  },
  {
    id: 'CC2.3',
    category: 'security',
    series: 'CC2',
    seriesTitle: 'Communication and information',
    title: 'Matters affecting control are communicated with outside parties',
    question:
      'How do customers, suppliers and others learn of commitments, changes and incidents, and how do they reach you?',
  },
  {
    id: 'CC3.1',
    category: 'security',
    series: 'CC3',
    seriesTitle: 'Risk assessment',
    title: 'Objectives are clear enough to assess risks',
    question:
      'Are service and security objectives stated clearly enough to judge what would endanger them?',
  },
  {
    id: 'CC3.2',
    category: 'security',
    series: 'CC3',
    seriesTitle: 'Risk assessment',
    title: 'Risks to objectives are identified and analysed',
    question:
      'How are risks found, rated and assigned, and how do the ratings decide what is done?',
  },
  {
    id: 'CC3.3',
    category: 'security',
    series: 'CC3',
    seriesTitle: 'Risk assessment',
    title: 'Fraud is considered when assessing risks',
    question:
      'Which kinds of fraud were considered, with regard to incentive, opportunity and excuse?',
  },
  {
    id: 'CC3.4',
    category: 'security',
    series: 'CC3',
    seriesTitle: 'Risk assessment',
    title: 'Changes that could affect control are identified and assessed',
    question:
      'How are changes in business, technology, people or suppliers noticed and their effect on controls assessed?',
  },
  {
    id: 'CC4.1',
    category: 'security',
    series: 'CC4',
    seriesTitle: 'Monitoring activities',
    title: 'Controls are evaluated continuously and separately',
    question:
      'Which ongoing checks and separate evaluations show that controls are there and work?',
  },
  {
    id: 'CC4.2',
    category: 'security',
    series: 'CC4',
    seriesTitle: 'Monitoring activities',
    title: 'Control deficiencies are reported and corrected in time',
    question:
      'How do deficiencies reach those who must act, and how is the correction followed to its end?',
  },
  {
    id: 'CC5.1',
    category: 'security',
    series: 'CC5',
    seriesTitle: 'Control activities',
    title: 'Control activities are chosen to mitigate risks',
    question:
      'How are controls selected so that each risk is brought to an acceptable level, with duties kept apart?',
  },
  {
    id: 'CC5.2',
    category: 'security',
    series: 'CC5',
    seriesTitle: 'Control activities',
    title: 'General technology controls are chosen and developed',
    question:
      'Which technology controls over infrastructure, access, and acquisition and development support the objectives?',
  },
  {
    id: 'CC5.3',
    category: 'security',
    series: 'CC5',
    seriesTitle: 'Control activities',
    title: 'Controls are put to work through policies and procedures',
    question:
      'Are the expected controls laid down in policies, carried out by procedure, and owned by named roles?',
  },
  {
    id: 'CC6.1',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Logical access safeguards protect information assets',
    question:
      'Which technical measures, from inventory through sign-in to encryption, keep out those without permission?',
  },
  {
    id: 'CC6.2',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Users are registered, authorized and removed',
    question:
      'How is a user approved before access is given, and how soon is access removed when it is no longer due?',
  },
  {
    id: 'CC6.3',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Access follows role, least privilege and separated duties',
    question:
      'How is access granted, changed and reviewed so that nobody has more than the role needs?',
  },
  {
    id: 'CC6.4',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Physical access is limited to authorized people',
    question:
      'Who can physically reach facilities, devices and media, and how is that granted, reviewed and withdrawn?',
  },
  {
    id: 'CC6.5',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Assets stay protected until their data is unrecoverable',
    question:
      'How is it proved that data can no longer be read before a device or medium leaves your protection?',
  },
  {
    id: 'CC6.6',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Threats from outside the boundary are held off',
    question: "What protects the system's outer boundary against attack from outside?",
  },
  {
    id: 'CC6.7',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Data in movement is restricted and protected',
    question:
      'Who may send, move or take away data, by which means, and how is it protected on the way?',
  },
  {
    id: 'CC6.8',
    category: 'security',
    series: 'CC6',
    seriesTitle: 'Logical and physical access controls',
    title: 'Unauthorized or malicious software is prevented or detected',
    question: 'What prevents, detects and removes software that should not be there?',
  },
  {
    id: 'CC7.1',
    category: 'security',
    series: 'CC7',
    seriesTitle: 'System operations',
    title: 'Risky configuration changes and new vulnerabilities are detected',
    question:
      'How do you notice changes of configuration that open weaknesses, and vulnerabilities newly known?',
  },
  {
    id: 'CC7.2',
    category: 'security',
    series: 'CC7',
    seriesTitle: 'System operations',
    title: 'Components are monitored for anomalies',
    question:
      'What is monitored for signs of attack, disaster or error, and who analyses what is found?',
  },
  {
    id: 'CC7.3',
    category: 'security',
    series: 'CC7',
    seriesTitle: 'System operations',
    title: 'Security events are evaluated as possible incidents',
    question: 'How is each security event evaluated, and how is it decided that it is an incident?',
  },
  {
    id: 'CC7.4',
    category: 'security',
    series: 'CC7',
    seriesTitle: 'System operations',
    title: 'Incidents are handled under a defined response programme',
    question:
      'Did the response to each incident follow the defined steps: contain, remove, restore, inform, learn?',
  },
  {
    id: 'CC7.5',
    category: 'security',
    series: 'CC7',
    seriesTitle: 'System operations',
    title: 'Recovery from incidents is planned and carried out',
    question:
      'How is normal service restored after an incident, and how is a recurrence prevented?',
  },
  {
    id: 'CC8.1',
    category: 'security',
    series: 'CC8',
    seriesTitle: 'Change management',
    title: 'Changes are authorized, tested, approved and implemented in order',
    question:
      'Can each sampled change be traced from request through test and approval to release?',
  },
  {
    id: 'CC9.1',
    category: 'security',
    series: 'CC9',
    seriesTitle: 'Risk mitigation',
    title: 'Risks of business disruption are mitigated',
    question: 'Which measures, insurance included, lower the harm from disruption of the business?',
  },
  {
    id: 'CC9.2',
    category: 'security',
    series: 'CC9',
    seriesTitle: 'Risk mitigation',
    title: 'Vendor and partner risks are assessed and managed',
    question:
      'How are vendors and partners assessed before and during the relationship, and how does it end?',
  },
  {
    id: 'A1.1',
    category: 'availability',
    series: 'A1',
    seriesTitle: 'Additional criteria for availability',
    title: 'Capacity is watched and planned',
    question: 'How are load and capacity measured and forecast so that capacity is added in time?',
  },
  {
    id: 'A1.2',
    category: 'availability',
    series: 'A1',
    seriesTitle: 'Additional criteria for availability',
    title: 'Environmental protection, backups and recovery infrastructure are in place',
    question:
      'Which protection, backups and recovery facilities keep the service available, and are they maintained?',
  },
  {
    id: 'A1.3',
    category: 'availability',
    series: 'A1',
    seriesTitle: 'Additional criteria for availability',
    title: 'Recovery procedures are tested',
    question:
      'When was recovery last tested, against which targets, and what was mended afterwards?',
  },
  {
    id: 'C1.1',
    category: 'confidentiality',
    series: 'C1',
    seriesTitle: 'Additional criteria for confidentiality',
    title: 'Confidential information is identified and kept safe',
    question:
      'How do you know which information is confidential, and how is it protected until its retention ends?',
  },
  {
    id: 'C1.2',
    category: 'confidentiality',
    series: 'C1',
    seriesTitle: 'Additional criteria for confidentiality',
    title: 'Confidential information is disposed of',
    question:
      'How is confidential information destroyed when its time has come, and what proves it?',
  },
  {
    id: 'PI1.1',
    category: 'processing-integrity',
    series: 'PI1',
    seriesTitle: 'Additional criteria for processing integrity',
    title: 'Processing objectives and data specifications are defined',
    question:
      'Are the definitions of data, products and processing complete, and known to those who rely on them?',
  },
  {
    id: 'PI1.2',
    category: 'processing-integrity',
    series: 'PI1',
    seriesTitle: 'Additional criteria for processing integrity',
    title: 'System inputs are complete and accurate',
    question:
      'Which controls make sure that what enters the system is complete, accurate and permitted?',
  },
  {
    id: 'PI1.3',
    category: 'processing-integrity',
    series: 'PI1',
    seriesTitle: 'Additional criteria for processing integrity',
    title: 'Processing runs completely, correctly and in time',
    question: 'How are processing errors prevented, detected and corrected, and is it recorded?',
  },
  {
    id: 'PI1.4',
    category: 'processing-integrity',
    series: 'PI1',
    seriesTitle: 'Additional criteria for processing integrity',
    title: 'Output reaches the right recipients, complete and on time',
    question: 'How do you make sure that output is right and gets only to those it is meant for?',
  },
  {
    id: 'PI1.5',
    category: 'processing-integrity',
    series: 'PI1',
    seriesTitle: 'Additional criteria for processing integrity',
    title: 'Stored inputs, work in progress and outputs stay intact',
    question:
      'How are stored inputs, intermediate data and outputs kept complete, accurate and protected?',
  },
  {
    id: 'P1.1',
    category: 'privacy',
    series: 'P1',
    seriesTitle: 'Notice and communication of objectives',
    title: 'Data subjects are told about privacy practices',
    question:
      'Does the privacy notice say what is really done with personal data, and is each change made known in time?',
  },
  {
    id: 'P2.1',
    category: 'privacy',
    series: 'P2',
    seriesTitle: 'Choice and consent',
    title: 'Choices are offered and consent is obtained',
    question:
      'Which choices do people have about their data, and how is consent obtained and recorded?',
  },
  {
    id: 'P3.1',
    category: 'privacy',
    series: 'P3',
    seriesTitle: 'Collection',
    title: 'Collection fits the stated privacy objectives',
    question: 'Is only such personal data collected, by fair means, as the stated purposes need?',
  },
  {
    id: 'P3.2',
    category: 'privacy',
    series: 'P3',
    seriesTitle: 'Collection',
    title: 'Explicit consent comes before collection where needed',
    question:
      'Where explicit consent is needed, is it obtained before collection, with the consequences of refusal explained?',
  },
  {
    id: 'P4.1',
    category: 'privacy',
    series: 'P4',
    seriesTitle: 'Use, retention and disposal',
    title: 'Personal data is used only for stated purposes',
    question: 'What keeps personal data from being used for other purposes than those stated?',
  },
  {
    id: 'P4.2',
    category: 'privacy',
    series: 'P4',
    seriesTitle: 'Use, retention and disposal',
    title: 'Personal data is kept only as long as stated',
    question: 'How long is each kind of personal data kept, and what enforces it?',
  },
  {
    id: 'P4.3',
    category: 'privacy',
    series: 'P4',
    seriesTitle: 'Use, retention and disposal',
    title: 'Personal data is disposed of securely',
    question:
      'How is personal data deleted or destroyed at the end of retention or on request, and what proves it?',
  },
  {
    id: 'P5.1',
    category: 'privacy',
    series: 'P5',
    seriesTitle: 'Access',
    title: 'Data subjects can see and obtain their data',
    question: 'How are people identified and given their data, and how are refusals explained?',
  },
  {
    id: 'P5.2',
    category: 'privacy',
    series: 'P5',
    seriesTitle: 'Access',
    title: 'Data subjects can have their data corrected',
    question:
      'How are corrections made, passed on to others who hold the data, and refusals explained?',
  },
  {
    id: 'P6.1',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Disclosure to third parties follows consent and purpose',
    question:
      'On which basis is personal data given to third parties, and is consent there before?',
  },
  {
    id: 'P6.2',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Authorized disclosures are recorded',
    question: 'Is there a complete record of permitted disclosures of personal data?',
  },
  {
    id: 'P6.3',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Unauthorized disclosures are recorded',
    question:
      'Is there a complete record of breaches and other disclosures that were not permitted?',
  },
  {
    id: 'P6.4',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Third parties commit to privacy and are assessed',
    question:
      'Which privacy commitments do vendors with personal data give, and how is their keeping assessed?',
  },
  {
    id: 'P6.5',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Third parties must report suspected disclosures',
    question: 'Are vendors bound to report possible disclosures, and are such reports acted on?',
  },
  {
    id: 'P6.6',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Breaches are notified to those affected and authorities',
    question:
      'How are affected people, regulators and others notified of a breach, and within which time?',
  },
  {
    id: 'P6.7',
    category: 'privacy',
    series: 'P6',
    seriesTitle: 'Disclosure and notification',
    title: 'Data subjects get an account of data held and disclosed',
    question: 'Can a person who asks get an account of the data held and to whom it went?',
  },
  {
    id: 'P7.1',
    category: 'privacy',
    series: 'P7',
    seriesTitle: 'Quality',
    title: 'Personal data is accurate, current and relevant',
    question: 'How is personal data kept accurate, complete and relevant for its use?',
  },
  {
    id: 'P8.1',
    category: 'privacy',
    series: 'P8',
    seriesTitle: 'Monitoring and enforcement',
    title: 'Privacy inquiries and complaints are resolved, compliance monitored',
    question:
      'How are privacy questions and complaints handled, and how is compliance monitored and mended?',
  },
];
