import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../support/schema-org.ts';

const list = (item: object): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [item],
});

describe('the check of structured data', () => {
  it('takes what the vocabulary allows', () => {
    expect(
      faultsOf(list({ '@type': 'ListItem', position: 1, name: 'Home', item: 'https://site.example/' })),
    ).toEqual([]);
  });

  it.each([
    [
      { '@type': 'FAQPage' },
      'BreadcrumbList.itemListElement[0] has the type FAQPage, which is not in the vocabulary',
    ],
    [{ '@type': 'ListItem', place: 1 }, 'ListItem has no property place'],
    [
      { '@type': 'ListItem', position: null },
      'BreadcrumbList.itemListElement[0].position is null, not Integer or Text',
    ],
    [{ '@type': 'ListItem', name: '' }, 'BreadcrumbList.itemListElement[0].name is "", not Text'],
    [
      { '@type': 'ListItem', item: '/here/' },
      'BreadcrumbList.itemListElement[0].item is "/here/", not Thing',
    ],
    [{ '@type': 'ListItem', toString: 'x' }, 'ListItem has no property toString'],
  ])('finds a fault in %j', (item, fault) => {
    expect(faultsOf(list(item))).toContain(fault);
  });

  it('finds a value of the wrong kind, deep down too', () => {
    const node = {
      '@context': 'https://schema.org',
      '@type': 'Occupation',
      occupationLocation: { '@type': 'Organization', name: 'Ohio' },
      estimatedSalary: {
        '@type': 'MonetaryAmountDistribution',
        currency: 'USD',
        duration: 'a year',
        median: '$51,140',
      },
    };
    expect(faultsOf(node)).toEqual([
      'Occupation.occupationLocation holds Organization, not AdministrativeArea',
      'Occupation.estimatedSalary.duration is "a year", not Duration or QuantitativeValue',
      'Occupation.estimatedSalary.median is "$51,140", not Number',
    ]);
  });

  it('asks for the vocabulary by its address', () => {
    expect(faultsOf({ '@context': 'http://schema.org', '@type': 'WebSite', name: 'x' })).toEqual([
      '@context is not schema.org',
    ]);
  });
});
