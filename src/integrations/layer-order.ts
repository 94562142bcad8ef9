const order = '@layer reset, tokens, base, prose, components, utilities, print;\n';

/**
 * Says the order of the cascade layers at the top of every style sheet of ours. The order of layers is
 * that of their first mention, and which sheet comes first on a page depends on how it imports its parts.
 */
export function layerOrder() {
  return {
    name: 'layer-order',
    enforce: 'pre' as const,
    transform(code: string, id: string): string | undefined {
      return /\/src\/.*(?:\.css$|[?&]type=style)/.test(id) ? order + code : undefined;
    },
  };
}
