// Generated from scripts/catalogues/data/iso27001-2022-clauses.tsv by scripts/generate/catalogues.ts; do not edit.
import type { Clause } from './catalogue.ts';

/** The requirements of clauses 4 to 10 of ISO/IEC 27001:2022, in their order. */
export const clauses: readonly Clause[] = [
  {
    id: '4.1',
    title: 'Understanding the organization and its context',
    section: '4 Context of the organization',
    question:
      'Which internal and external issues affect what the ISMS is meant to achieve, including whether climate change is one of them, and when were they last looked at?',
  },
  {
    id: '4.2',
    title: 'Understanding the needs and expectations of interested parties',
    section: '4 Context of the organization',
    question:
      'Who has a stake in your information security, what do they require, and which of these requirements does the ISMS take on?',
  },
  {
    id: '4.3',
    title: 'Determining the scope of the information security management system',
    section: '4 Context of the organization',
    documentedInformation: 'The scope of the ISMS',
    question:
      'Where are the boundaries of the ISMS, and how do context, requirements and interfaces with others explain them?',
  },
  {
    id: '4.4',
    title: 'Information security management system',
    section: '4 Context of the organization',
    question:
      'Which processes make up the ISMS, how do they work together, and how are they kept running and improving?',
  },
  {
    id: '5.1',
    title: 'Leadership and commitment',
    section: '5 Leadership',
    question:
      'How does top management show that it leads the ISMS: direction, resources, integration into the business, support for others?',
  },
  {
    id: '5.2',
    title: 'Policy',
    section: '5 Leadership',
    documentedInformation: 'The information security policy',
    question:
      'Does the information security policy fit the organization, commit to requirements and improvement, and has it reached those it concerns?',
  },
  {
    id: '5.3',
    title: 'Organizational roles, responsibilities and authorities',
    section: '5 Leadership',
    question:
      'Who is charged with keeping the ISMS conforming and with reporting its performance to top management, and do people know it?',
  },
  {
    id: '6.1.1',
    title: 'General',
    section: '6 Planning',
    parent: '6.1 Actions to address risks and opportunities',
    question:
      'Which risks and opportunities of the ISMS itself were found from context and requirements, what is done about them, and does it work?',
  },
  {
    id: '6.1.2',
    title: 'Information security risk assessment',
    section: '6 Planning',
    parent: '6.1 Actions to address risks and opportunities',
    documentedInformation:
      'The risk assessment process: criteria for acceptance and for assessing, and the method',
    question:
      'By which criteria and method are risks found, analysed and evaluated so that two assessments give comparable results?',
  },
  {
    id: '6.1.3',
    title: 'Information security risk treatment',
    section: '6 Planning',
    parent: '6.1 Actions to address risks and opportunities',
    documentedInformation:
      "The risk treatment process; the Statement of Applicability with inclusion, status and reasons; the risk treatment plan and risk owners' acceptance of residual risk",
    question:
      'How are treatment options and controls chosen, checked against Annex A, and agreed with the risk owners together with what risk remains?',
  },
  {
    id: '6.2',
    title: 'Information security objectives and planning to achieve them',
    section: '6 Planning',
    documentedInformation: 'The information security objectives',
    question:
      'Which measurable objectives are set at which levels, and what, who, by when and how judged is planned for each?',
  },
  {
    id: '6.3',
    title: 'Planning of changes',
    section: '6 Planning',
    question: 'How was the last change to the ISMS planned before it was made?',
  },
  {
    id: '7.1',
    title: 'Resources',
    section: '7 Support',
    question: 'Which people, money and tools does the ISMS need, and are they there?',
  },
  {
    id: '7.2',
    title: 'Competence',
    section: '7 Support',
    documentedInformation: 'Evidence of competence',
    question:
      'Which competence does each security-relevant role need, and how do you know that the holder has it?',
  },
  {
    id: '7.3',
    title: 'Awareness',
    section: '7 Support',
    question:
      'Do people know the policy, their own part in the ISMS and what follows from not conforming?',
  },
  {
    id: '7.4',
    title: 'Communication',
    section: '7 Support',
    question: 'What about the ISMS is communicated, when, with whom and how?',
  },
  {
    id: '7.5.1',
    title: 'General',
    section: '7 Support',
    parent: '7.5 Documented information',
    documentedInformation:
      'What the standard requires, and what the organization decides that an effective ISMS needs',
    question:
      'Is everything that the standard asks for, and that you need yourselves, available as documented information?',
  },
  {
    id: '7.5.2',
    title: 'Creating and updating',
    section: '7 Support',
    parent: '7.5 Documented information',
    question:
      'Does each document carry identification, suit its use in format and medium, and show review and approval?',
  },
  {
    id: '7.5.3',
    title: 'Control of documented information',
    section: '7 Support',
    parent: '7.5 Documented information',
    question:
      'How is documented information made available, protected, distributed, changed under version control, retained and disposed of, including what comes from outside?',
  },
  {
    id: '8.1',
    title: 'Operational planning and control',
    section: '8 Operation',
    documentedInformation: 'Enough to be confident that the processes ran as planned',
    question:
      'By which criteria are ISMS processes run, how are planned and unplanned changes handled, and how are outside services controlled?',
  },
  {
    id: '8.2',
    title: 'Information security risk assessment',
    section: '8 Operation',
    documentedInformation: 'Results of the risk assessments',
    question:
      'When were risks last assessed, was it at the planned time or after a big change, and with which results?',
  },
  {
    id: '8.3',
    title: 'Information security risk treatment',
    section: '8 Operation',
    documentedInformation: 'Results of the risk treatment',
    question: 'How far is the treatment plan carried out, and did it lower the risks as intended?',
  },
  {
    id: '9.1',
    title: 'Monitoring, measurement, analysis and evaluation',
    section: '9 Performance evaluation',
    documentedInformation: 'Evidence of the monitoring and measurement results',
    question:
      'What is measured, how, when and by whom, who evaluates it, and what does it say about performance and effectiveness?',
  },
  {
    id: '9.2.1',
    title: 'General',
    section: '9 Performance evaluation',
    parent: '9.2 Internal audit',
    question:
      'Do planned internal audits show whether the ISMS meets the standard and your own rules and is put into practice?',
  },
  {
    id: '9.2.2',
    title: 'Internal audit programme',
    section: '9 Performance evaluation',
    parent: '9.2 Internal audit',
    documentedInformation:
      'Evidence of the audit programme being carried out and of the audit results',
    question:
      'Does the audit programme set frequency, methods, criteria, scope and impartial auditors, with regard to importance and earlier results?',
  },
  {
    id: '9.3.1',
    title: 'General',
    section: '9 Performance evaluation',
    parent: '9.3 Management review',
    question: 'Does top management itself review the ISMS at planned intervals?',
  },
  {
    id: '9.3.2',
    title: 'Management review inputs',
    section: '9 Performance evaluation',
    parent: '9.3 Management review',
    question:
      'Did the review consider every required input: earlier actions, changes, performance trends, feedback, risk status, chances to improve?',
  },
  {
    id: '9.3.3',
    title: 'Management review results',
    section: '9 Performance evaluation',
    parent: '9.3 Management review',
    documentedInformation: 'Evidence of the results of management reviews',
    question: 'Which decisions on improvement and on changes to the ISMS came out of the review?',
  },
  {
    id: '10.1',
    title: 'Continual improvement',
    section: '10 Improvement',
    question:
      'What has been improved lately in suitability, adequacy or effectiveness of the ISMS?',
  },
  {
    id: '10.2',
    title: 'Nonconformity and corrective action',
    section: '10 Improvement',
    documentedInformation:
      'The nature of nonconformities, the actions taken and the results of corrective action',
    question:
      'For each nonconformity: was it contained, its cause found, similar cases sought, the cause removed and the effect checked?',
  },
];
