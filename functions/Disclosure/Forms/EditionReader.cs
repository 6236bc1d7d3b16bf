using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Disclosure.Checking;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>
/// Reads form files: an edition (<c>seeds/forms/2019.json</c>) and the supplements that add to it
/// (<c>seeds/forms/supplement.json</c>: the older indicators of FORMS.md section 5).
/// </summary>
public static partial class EditionReader
{
    /// <summary>Azure Tables takes 255 properties, three of them its own: DESIGN.md section 5.</summary>
    public const int MaximumIndicators = 252;

    /// <summary>
    /// Reads form files in any order and gives every supplement to the editions it names. Editions come by first year.
    /// </summary>
    /// <exception cref="FormatException">
    /// A file is neither edition nor supplement; a supplement extends an edition that is not there; two editions share an
    /// id or a year; or <see cref="Parse"/> refuses one.
    /// </exception>
    public static ImmutableArray<Edition> ParseAll(IEnumerable<string> files)
    {
        var forms = files.Select(JsonMembers.ParseObject).ToArray();
        var supplements = forms.Where(f => f["supplement"] is not null).OrderBy(f => f.Text("supplement"), StringComparer.Ordinal).ToArray();
        var editions = forms.Where(f => f["supplement"] is null)
            .Select(f => Read(f, supplements.Where(s => s.Texts("extends").Contains(f.Text("edition")))))
            .OrderBy(e => e.FromYear)
            .ToImmutableArray();
        var ids = editions.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var supplement in supplements)
        {
            if (supplement.Texts("extends").FirstOrDefault(id => !ids.Contains(id)) is { } missing)
            {
                throw new FormatException($"Supplement {supplement.Text("supplement")} extends edition {missing}, which is not there.");
            }
        }

        for (var i = 1; i < editions.Length; i++)
        {
            if (ids.Count < editions.Length || editions[i - 1].Covers(editions[i].FromYear))
            {
                throw new FormatException($"Edition {editions[i].Id} shares its id or a year with {editions[i - 1].Id}.");
            }
        }

        return editions;
    }

    /// <summary>Reads one edition with the supplements given, which are taken in whether they name it or not.</summary>
    /// <exception cref="FormatException">
    /// A file is no JSON or lacks a member; a code is no valid Table property name or occurs twice; a table has more than
    /// <see cref="MaximumIndicators"/>; a weight names no indicator; the expression or a text of a rule, a phrase or a claim is not valid.
    /// </exception>
    public static Edition Parse(string editionJson, IEnumerable<string> supplementJson)
    {
        ArgumentNullException.ThrowIfNull(editionJson);
        ArgumentNullException.ThrowIfNull(supplementJson);
        return Read(JsonMembers.ParseObject(editionJson), supplementJson.Select(JsonMembers.ParseObject));
    }

    private static Edition Read(JObject json, IEnumerable<JObject> supplements)
    {
        JObject[] files = [json, .. supplements];
        var id = json.Text("edition");
        ImmutableArray<FormTable> tables = [.. files.SelectMany(f => f.Objects("tables")).Select(TableReader.Read)];
        var indicators = Index(id, tables);
        return new Edition
        {
            Id = id,
            Title = json.Localized("title"),
            FromYear = json.Number("from"),
            ToYear = json.OptionalNumber("to"),
            Basis = json.Text("basis"),
            Chapters = [.. json.Objects("chapters").Select(c => new Chapter(c.Text("number"), c.Localized("title"), c.Texts("variants")) { Hints = c.Texts("hints") })],
            Tables = tables,
            Rules = [.. files.SelectMany(f => RuleReader.Read(f, id, indicators))],
            Narrative = [.. files.SelectMany(f => f.Objects("narrative")).Select(n => new NarrativeSection(n.Text("heading"), n.Texts("sentences")))],
            Template = files.Select(f => f.OptionalObject("template")).LastOrDefault(t => t is not null) is { } template
                ? FormTemplateReader.Read(template, tables)
                : null,
            Phrases = [.. files.SelectMany(f => PhraseReader.Read(f, id, indicators))],
            Watched = [.. files.SelectMany(f => f.Texts("watched")).Select(code => indicators.TryGetValue(code, out var watched)
                ? watched
                : throw new FormatException($"Edition {id}: {code}, which is to be watched, is no indicator."))],
            Claims = [.. files.SelectMany(f => ClaimReader.Read(f, id, indicators))],
            Digest = [.. files.SelectMany(f => DigestReader.Read(f, id, indicators))],
            Prose = FormProseReader.Read(files),
            Aspects = [.. files.SelectMany(f => f.Objects("aspects")).Select(a => a.Texts("words"))],
            Hash = CanonicalJson.Hash(CanonicalJson.Write(new JArray(files.Select(f => f.DeepClone())))),
        };
    }

    private static OrderedDictionary<string, Indicator> Index(string edition, ImmutableArray<FormTable> tables)
    {
        var byCode = new OrderedDictionary<string, Indicator>(StringComparer.Ordinal);
        foreach (var indicator in tables.SelectMany(t => t.Indicators))
        {
            if (!PropertyName().IsMatch(indicator.Code) || !byCode.TryAdd(indicator.Code, indicator))
            {
                throw new FormatException($"Edition {edition}: {indicator.Code} is no valid code, or occurs twice.");
            }
        }

        if (tables.FirstOrDefault(t => t.Indicators.Length > MaximumIndicators) is { } table)
        {
            throw new FormatException($"Edition {edition}: table {table.Id} has more than {MaximumIndicators} indicators.");
        }

        if (byCode.Values.SelectMany(i => i.Weights).FirstOrDefault(w => !byCode.ContainsKey(w)) is { } weight)
        {
            throw new FormatException($"Edition {edition}: the weight {weight} is no indicator.");
        }

        return byCode;
    }

    // A C# identifier of at most 255 characters ("Understanding the Table service data model"); ours are lower case.
    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,254}\z")]
    private static partial Regex PropertyName();
}
