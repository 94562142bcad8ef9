declare namespace App {
  /** What a page lends to the components that editors write in its texts. */
  interface Locals {
    page?: import('./model/page-context.ts').PageContext;
  }
}
