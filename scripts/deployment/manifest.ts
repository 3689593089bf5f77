/** Where the manifest in the repository says the add-in is; a build says otherwise. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Excel keeps the two apart by their ids: never change either once an office has installed it. */
const PRODUCTION_ID = '7a1f0c52-6f0e-4b53-9d1b-2c8d3e5f9a41';
const STAGING_ID = 'b94d6e17-0a3c-4c58-8f21-5e7d90c1a6b3';

/** What a clerk reads in lists and on the ribbon, told from the other by a word. */
const STAGING_NAMES: readonly (readonly [element: RegExp, name: string])[] = [
  [/(<DisplayName DefaultValue=")贴息通"/, '$1贴息通（测试）"'],
  [/(<Override Locale="en-US" Value=")Tiexi"/, '$1Tiexi (test)"'],
  [/(<bt:String id="Label\.Tab" DefaultValue=")贴息"/, '$1贴息（测试）"'],
  [/(<bt:Override Locale="en-US" Value=")Subsidy"/, '$1Subsidy (test)"'],
];

/** The manifest of the add-in that clerks work with. `origin`: https, without a slash at its end. */
export function productionManifest(source: string, origin: string): string {
  return source.replaceAll(DEVELOPMENT_ORIGIN, origin);
}

/** The manifest of the copy an office tries first: an id, a name and mostly an address of its own, all else the same. Throws where the source has changed shape. */
export function stagingManifest(source: string, origin: string): string {
  const changes = [[new RegExp(`(<Id>)${PRODUCTION_ID}(?=</Id>)`), `$1${STAGING_ID}`] as const, ...STAGING_NAMES];
  let manifest = source;
  for (const [element, text] of changes) {
    if (!element.test(manifest)) throw new Error(`manifest.xml: nothing like ${element}`);
    manifest = manifest.replace(element, text);
  }
  return manifest.replaceAll(DEVELOPMENT_ORIGIN, origin);
}
