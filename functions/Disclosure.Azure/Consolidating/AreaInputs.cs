using System.Collections.Immutable;
using System.Text;
using Disclosure.Consolidation;
using Disclosure.Submissions;
using Newtonsoft.Json.Linq;

namespace Disclosure.Azure.Consolidating;

/// <summary>Everything a consolidation read, with what it is known by.</summary>
/// <param name="Input">What the sum is computed from.</param>
/// <param name="Office">State of the office's folder, as listed before its files were read.</param>
/// <param name="Adjustments">Text of <c>adjustments.json</c>; null when there is none.</param>
/// <param name="Reasons">Text of <c>reasons.json</c>; null when there is none.</param>
/// <param name="Waivers">Text of <c>waivers.json</c>; null when there is none.</param>
/// <param name="Withdrawals">Text of <c>withdrawals.json</c>; null when there is none.</param>
/// <param name="Texts">Names and hashes of the files of texts.</param>
/// <param name="Published">The filing of the report that was brought in; null when there is none that counts.</param>
/// <param name="Earlier">The area's own filings of the years that its trends go back to.</param>
/// <param name="LastYear">Last year's filings by unit, the area included.</param>
internal sealed record AreaInputs(
    ConsolidationInput Input,
    string Office,
    string? Adjustments,
    string? Reasons,
    string? Waivers,
    string? Withdrawals,
    ImmutableArray<(string Name, string Sha256)> Texts,
    Filing? Published,
    ImmutableArray<UnitFilings> Earlier,
    IReadOnlyDictionary<string, UnitFilings> LastYear)
{
    /// <summary>One hash over all of it: by names and hashes, not by content, which they name.</summary>
    public string Hash() => CanonicalJson.Hash(CanonicalJson.Write(new JObject
    {
        ["area"] = Input.Area.Code,
        ["year"] = Input.Year,
        ["definitions"] = Input.DefinitionsHash,
        ["children"] = new JArray(Input.Children.Select(Child)),
        ["foreign"] = new JArray(Input.Foreign),
        ["adjustments"] = HashOf(Adjustments),
        ["reasons"] = HashOf(Reasons),
        ["waivers"] = HashOf(Waivers),
        ["withdrawals"] = HashOf(Withdrawals),
        ["texts"] = new JArray(Texts.Select(t => $"{t.Sha256} {t.Name}")),
        ["earlier"] = new JArray(Earlier.Select(Filed)),
        ["lastYear"] = OfLastYear(Input.Area.Code),
        ["published"] = Input.Published?.Filing,
        ["publishedFindings"] = CanonicalJson.Hash(CanonicalJson.Write(FindingJson.Write(Input.PublishedFindings))),
    }));

    private JObject Child(ChildFiling child) => new()
    {
        ["unit"] = child.Unit.Code,
        ["file"] = child.File,
        ["filing"] = child.Filing,
        ["texts"] = child.TextsFiling,
        ["late"] = child.Late,
        ["lastYear"] = OfLastYear(child.Unit.Code),
    };

    /// <summary>The hashes of tables and texts, and whether their snapshots were there.</summary>
    private JObject? OfLastYear(string unit) => LastYear.GetValueOrDefault(unit) is { } filed ? Filed(filed) : null;

    private static JObject Filed(UnitFilings filed) => new()
    {
        ["tables"] = filed.Head.Tables?.Filing,
        ["tablesRead"] = filed.Tables is not null,
        ["texts"] = filed.Head.Texts?.Filing,
        ["textsRead"] = filed.Texts is not null,
    };

    private static string? HashOf(string? text) => text is null ? null : CanonicalJson.Hash(Encoding.UTF8.GetBytes(text));
}
