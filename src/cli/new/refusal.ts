/** A sentence on why nothing can be made. */
export class Refusal extends Error {}
