using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>
/// Reads the phrases of a form file. In a wording <c>{n}</c> is the number with its unit of measure, <c>[a]</c> may be
/// left out, <c>(a|b)</c> is one of them and <c>…</c> anything within the clause; options and alternatives do not nest.
/// </summary>
internal static class PhraseReader
{
    private const string Number = "{n}";

    /// <summary>So many wordings of one phrase are none that anybody oversees.</summary>
    private const int MostWordings = 2_000;

    /// <exception cref="FormatException">A phrase is about no indicator of the edition, or its spelling is not valid.</exception>
    public static IEnumerable<Phrase> Read(JObject file, string edition, IReadOnlyDictionary<string, Indicator> indicators) =>
        file.Objects("phrases").Select(json => ReadPhrase(json, edition, indicators));

    private static Phrase ReadPhrase(JObject json, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var isOfNumberBefore = json["share"] is not null;
        var quantity = QuantityReader.Read(json, edition, indicators);
        var wordings = json.Texts("texts").SelectMany(Expand).Distinct(StringComparer.Ordinal).Take(MostWordings + 1).Select(text => Split(text, isOfNumberBefore ? 1 : 2)).ToImmutableArray();
        return wordings.Length is > 0 and <= MostWordings
            ? new Phrase(
                quantity,
                json["measures"] is null ? [quantity.Measure] : json.Texts("measures"),
                json.Texts("context"),
                json.Texts("except"),
                wordings)
            { Others = json.Texts("others"), IsOfNumberBefore = isOfNumberBefore }
            : throw new FormatException($"Edition {edition}: a phrase about {quantity.Label.Zh} has {wordings.Length} wordings.");
    }

    /// <summary>A text with its options and alternatives written out.</summary>
    /// <exception cref="FormatException">The brackets do not match, or stand in each other.</exception>
    public static IEnumerable<string> Expand(string text)
    {
        var start = text.AsSpan().IndexOfAny('[', '(');
        if (start < 0)
        {
            return text.AsSpan().IndexOfAny("[]()|") < 0 ? [text] : throw Invalid(text);
        }

        var end = text.IndexOf(text[start] == '[' ? ']' : ')', start);
        if (end < 0)
        {
            throw Invalid(text);
        }

        var inner = text[(start + 1)..end];
        string[] choices = text[start] == '[' ? [inner, string.Empty] : inner.Split('|');
        return inner.AsSpan().IndexOfAny("[(") < 0 && choices.Take(choices.Length - 1).All(c => c.Length > 0)
            ? choices.SelectMany(choice => Expand(text[(end + 1)..]).Select(rest => text[..start] + choice + rest))
            : throw Invalid(text);
    }

    /// <param name="text">The wording.</param>
    /// <param name="shortest">So many characters have to be fixed: the number before fixes more of a share than its words.</param>
    private static PhraseWording Split(string text, int shortest)
    {
        var at = text.IndexOf(Number, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(Number, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw Invalid(text);
        }

        var (before, after) = (text[..at], text[(at + Number.Length)..]);
        var wording = new PhraseWording(Parts(before), !before.EndsWith('…'), Parts(after), !after.StartsWith('…'));
        return wording.Length >= shortest ? wording : throw Invalid(text);
    }

    private static ImmutableArray<string> Parts(string text) => [.. text.Split('…', StringSplitOptions.RemoveEmptyEntries)];

    private static FormatException Invalid(string text) => new($"“{text}” is no wording of a phrase.");
}
