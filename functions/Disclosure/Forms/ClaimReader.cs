using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Disclosure.Forms;

/// <summary>
/// Reads the claims of a form file. In a wording <c>[a]</c> may be left out, <c>(a|b)</c> is one of them and <c>…</c>
/// anything within the clause.
/// </summary>
internal static class ClaimReader
{
    /// <exception cref="FormatException">A claim is about no indicator of the edition, or its spelling is not valid.</exception>
    public static IEnumerable<Claim> Read(JObject file, string edition, IReadOnlyDictionary<string, Indicator> indicators) =>
        file.Objects("claims").Select(json => Claim(json, edition, indicators));

    private static Claim Claim(JObject json, string edition, IReadOnlyDictionary<string, Indicator> indicators)
    {
        var isOfSome = json["some"] is not null;
        var about = QuantityReader.Indicators(json.Texts(isOfSome ? "some" : "none"), edition, indicators);
        var wordings = json.Texts("texts").SelectMany(PhraseReader.Expand).Distinct(StringComparer.Ordinal)
            .Select(text => text.Split('…', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()).ToImmutableArray();
        return about.IsEmpty || wordings.IsEmpty || wordings.Any(w => w.Sum(part => part.Length) < 2)
            ? throw new FormatException($"Edition {edition}: the claim {json.Text("id")} says nothing, or of nothing.")
            : new Claim
            {
                Id = json.Text("id"),
                Indicators = about,
                IsOfSome = isOfSome,
                Wordings = wordings,
                Context = json.Texts("context"),
                Others = json.Texts("others"),
                Except = json.Texts("except"),
                Ends = json.Texts("ends"),
            };
    }
}
