/**
 * A number as people write it in a table: digits, at most 15 so that a computer counts them exactly, no zero in
 * front, perhaps a minus and decimals. YAML and JavaScript read much else as a number (`0x10`, `010`, `1e3`).
 */
export const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** A number without what people put around and into it: dollar and percent signs, commas, spaces. */
export const bareNumber = (text: string): string => text.replaceAll(/[$%,\s]/g, '');
