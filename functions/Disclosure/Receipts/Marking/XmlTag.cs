using System.Security;
using System.Text.RegularExpressions;

namespace Disclosure.Receipts.Marking;

/// <summary>A start tag as it is written in a part.</summary>
/// <param name="Offset">Where it begins in the part.</param>
/// <param name="Text">From <c>&lt;</c> to <c>&gt;</c>.</param>
internal sealed partial record XmlTag(int Offset, string Text)
{
    /// <summary>The end tag of the element.</summary>
    public string End => $"</{Name().Match(Text).Groups[1].Value}>";

    /// <summary>Where what follows it begins.</summary>
    public int After => Offset + Text.Length;

    /// <summary>The tag of an empty element as that of one with content.</summary>
    public string Opened() => Text.EndsWith("/>", StringComparison.Ordinal) ? Text[..^2] + ">" : Text;

    /// <summary>The tag with an attribute, in place of the one it has.</summary>
    public XmlTag With(string attribute, string value)
    {
        var written = $"{attribute}=\"{SecurityElement.Escape(value)}\"";
        var start = Name().Match(Text).Length;
        foreach (var match in Attribute().Matches(Text, start).Where(m => m.Groups[1].Value == attribute))
        {
            return this with { Text = Text[..match.Index] + written + Text[(match.Index + match.Length)..] };
        }

        return this with { Text = Text.Insert(start, " " + written) };
    }

    [GeneratedRegex(@"\A<([^\s/>]+)")]
    private static partial Regex Name();

    // Values are passed over whole, so that nothing inside one looks like an attribute.
    [GeneratedRegex("""([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')""")]
    private static partial Regex Attribute();
}
