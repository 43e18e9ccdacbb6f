/** Versions of the MMC XML Schema, as they stand in the attribute `schemaVersion`, oldest first */
export const SCHEMA_VERSIONS = ['4.0', '5.0', '5.1', '5.2', '5.3', '5.4'] as const;

/** A version of the MMC XML Schema */
export type SchemaVersion = (typeof SCHEMA_VERSIONS)[number];

/** Versions that say of the time stamp of the header whether its clock can be relied upon; a test compares them with the table */
export const WITH_CLOCK_STATUS: ReadonlySet<SchemaVersion> = new Set(['5.1', '5.2', '5.3', '5.4']);

/** Whether what came with one version is there in another */
export const hasSince = (version: SchemaVersion, since: string): boolean =>
  SCHEMA_VERSIONS.indexOf(version) >= SCHEMA_VERSIONS.indexOf(since as SchemaVersion);
