using Disclosure.Checking.Catalogue.Pages;
using Disclosure.Reports.Pages;

namespace Disclosure.Checking.Catalogue;

/// <summary>The catalogue as pages: HTML bytes, UTF-8; equal definitions give equal bytes.</summary>
public static class CataloguePage
{
    /// <summary>The list of all codes.</summary>
    public static byte[] Render(FindingCatalogue catalogue) => HtmlPage.Render<CodeList>(("Catalogue", catalogue));

    /// <summary>One code.</summary>
    /// <param name="entry">What the catalogue says of it.</param>
    /// <param name="definitions">The editions, for the labels of figures.</param>
    public static byte[] Render(CatalogueEntry entry, Definitions definitions) =>
        HtmlPage.Render<CodePage>(("Entry", entry), ("Definitions", definitions));
}
