declare module '@11ty/eleventy' {
  /** The part of Eleventy's configuration that the site uses. */
  export interface EleventyConfig {
    readonly addPlugin: (
      plugin: (config: EleventyConfig, options: never) => unknown,
      options?: unknown,
    ) => void;
    readonly addTemplate: (
      path: string,
      content: unknown,
      data: Readonly<Record<string, unknown>>,
    ) => void;
    readonly on: (
      event: 'eleventy.after',
      run: (built: { readonly directories: { readonly output: string } }) => Promise<void>,
    ) => void;
    readonly setFrontMatterParsingOptions: (options: Readonly<Record<string, unknown>>) => void;
    readonly setInputDirectory: (folder: string) => void;
    readonly setQuietMode: (quiet: boolean) => void;
    readonly setTemplateFormats: (formats: readonly string[]) => void;
    readonly setUseGitIgnore: (use: boolean) => void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath?: string;
        readonly quietMode?: boolean;
        readonly config?: (config: EleventyConfig) => unknown;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
