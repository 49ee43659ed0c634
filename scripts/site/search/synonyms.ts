/** Words that people type, and the words that records use for the same. */
export interface Synonym {
  readonly words: readonly string[];
  /** Each is one word or a phrase of which all words must occur. */
  readonly means: readonly string[];
}

/** Read in one direction: who types one of `words` also finds what says `means`. */
export const synonyms: readonly Synonym[] = [
  {
    words: ['password', 'passwords', 'passphrase', 'passcode', 'login', 'logon', 'signin'],
    means: ['authentication', 'credentials', 'credential'],
  },
  { words: ['mfa', '2fa', 'otp'], means: ['multi-factor', 'second factor', 'authentication'] },
  { words: ['sso'], means: ['single sign-on', 'authentication'] },
  {
    words: ['laptop', 'laptops', 'notebook', 'computer', 'pc', 'phone', 'smartphone', 'mobile'],
    means: ['device', 'devices', 'endpoint', 'endpoints'],
  },
  { words: ['byod'], means: ['personal device', 'device', 'endpoint'] },
  {
    words: ['leaver', 'leavers', 'offboarding', 'resignation', 'dismissal', 'exit'],
    means: ['termination', 'offboarding', 'leaver', 'leavers'],
  },
  {
    words: ['joiner', 'joiners', 'onboarding', 'hire', 'hiring'],
    means: ['onboarding', 'joiner', 'screening', 'terms of employment'],
  },
  {
    words: ['vendor', 'vendors', 'subprocessor', 'subprocessors', 'contractor', 'saas'],
    means: ['supplier', 'suppliers', 'third party'],
  },
  { words: ['supplier', 'suppliers'], means: ['vendor', 'third party'] },
  {
    words: ['staff', 'employee', 'employees', 'colleague', 'colleagues'],
    means: ['personnel', 'employment', 'people', 'staff'],
  },
  { words: ['hr'], means: ['human resources', 'personnel', 'employment'] },
  {
    words: ['breach', 'hack', 'hacked', 'attack', 'leak'],
    means: ['incident', 'incidents', 'event'],
  },
  { words: ['phishing', 'scam', 'spam'], means: ['phishing', 'awareness', 'incident'] },
  { words: ['virus', 'ransomware', 'antivirus', 'trojan'], means: ['malware'] },
  {
    words: ['encrypt', 'encrypted', 'encryption', 'crypto', 'tls', 'https'],
    means: ['cryptography', 'cryptographic', 'encryption'],
  },
  {
    words: ['key', 'keys', 'secret', 'secrets', 'token', 'tokens'],
    means: ['key management', 'credentials', 'cryptographic'],
  },
  {
    words: ['gdpr', 'dsgvo', 'privacy', 'pii'],
    means: ['personal data', 'pii', 'privacy', 'data protection'],
  },
  { words: ['dpa'], means: ['data processing', 'processor'] },
  {
    words: ['wfh', 'homeoffice', 'telework', 'teleworking'],
    means: ['remote working', 'remote work', 'home office'],
  },
  { words: ['wifi', 'wlan', 'vpn', 'firewall'], means: ['network', 'networks'] },
  { words: ['backup', 'backups', 'restore'], means: ['backup', 'recovery'] },
  {
    words: ['bcp', 'bcm', 'disaster', 'dr'],
    means: ['business continuity', 'continuity', 'recovery'],
  },
  {
    words: ['patch', 'patches', 'patching', 'update', 'updates', 'cve'],
    means: ['vulnerability', 'vulnerabilities', 'patch'],
  },
  { words: ['pentest', 'pentesting'], means: ['penetration test', 'penetration testing'] },
  { words: ['log', 'logs', 'siem'], means: ['logging', 'monitoring'] },
  {
    words: ['permission', 'permissions', 'rights', 'authorization', 'authorisation', 'rbac'],
    means: ['access', 'access rights', 'privileged'],
  },
  { words: ['admin', 'admins', 'root'], means: ['privileged', 'administrator'] },
  {
    words: ['delete', 'deletion', 'erase', 'shredding', 'wipe'],
    means: ['deletion', 'disposal', 'retention'],
  },
  { words: ['training', 'course', 'elearning'], means: ['awareness', 'training', 'competence'] },
  {
    words: ['door', 'badge', 'visitor', 'visitors', 'office'],
    means: ['physical', 'premises', 'entry'],
  },
  { words: ['waiver', 'waivers'], means: ['exception', 'exceptions'] },
  { words: ['capa', 'ncr', 'nc'], means: ['corrective action', 'nonconformity'] },
  { words: ['kpi', 'kpis'], means: ['metric', 'objective', 'measurement'] },
  { words: ['soa'], means: ['statement of applicability'] },
  {
    words: ['sdlc', 'code', 'coding', 'deploy', 'deployment', 'release'],
    means: ['development', 'change', 'secure coding'],
  },
  { words: ['ai', 'chatgpt', 'llm'], means: ['artificial intelligence', 'ai', 'acceptable use'] },
  { words: ['aup'], means: ['acceptable use'] },
];
