using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Reports.Pages;

/// <summary>Renders a component to the bytes of a page that stands by itself: no script, nothing fetched.</summary>
public static partial class HtmlPage
{
    /// <summary>The one stylesheet, printed into every page.</summary>
    public static string Style { get; } = Load();

    /// <summary>Renders; the components only read their parameters, so rendering ends before this returns.</summary>
    public static byte[] Render<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var view = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
        var html = renderer.Dispatcher
            .InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(view).ConfigureAwait(true)).ToHtmlString())
            .GetAwaiter().GetResult();
        return Encoding.UTF8.GetBytes(Unescape(html).ReplaceLineEndings("\n"));
    }

    /// <summary>
    /// The framework writes every character beyond ASCII as a reference, three times the bytes and unreadable in the
    /// source. No such character means anything to HTML, so its reference can be the character. What turns the direction
    /// of the text around it (Unicode UAX #9 §2) would let a file name rearrange the sentence about it, and is shown as
    /// U+FFFD.
    /// </summary>
    private static string Unescape(string html) => Reference().Replace(html, match =>
        int.Parse(match.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) switch
        {
            (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "\uFFFD",
            >= 0xA0 and not (>= 0xD800 and <= 0xDFFF) and <= 0x10FFFF and var code => char.ConvertFromUtf32(code),
            _ => match.Value,
        });

    private static string Load()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("Disclosure.Reports.Pages.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("&#x([0-9A-F]{1,6});")]
    private static partial Regex Reference();
}
