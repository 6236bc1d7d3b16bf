using System.Reflection;

namespace Disclosure.Azure.Pages;

/// <summary>The stylesheet of the pages that lead to reports, printed into each of them.</summary>
internal static class SiteStyle
{
    /// <summary>The text of <c>site.css</c>.</summary>
    public static string Text { get; } = Load();

    private static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Disclosure.Azure.PublicApi.Pages.site.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
