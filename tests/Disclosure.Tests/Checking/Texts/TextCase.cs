using Disclosure.Checking;
using Disclosure.Tests.Forms;
using Disclosure.Tests.Units;
using Newtonsoft.Json.Linq;

namespace Disclosure.Tests.Checking.Texts;

/// <summary>Files of a few figures and a text, handed in whole; the findings that hold the text against them.</summary>
internal static class TextCase
{
    private const string Office = "620403100";
    private static readonly Definitions Definitions = new([.. SeedForms.Editions], UnitSeeds.Tree());

    private static readonly string[] Prefixes = ["X1", "CLAIM-", "TEXT-CONTRADICTS", "TEXT-PARTS"];

    /// <param name="year">Report year.</param>
    /// <param name="text">Text of 三; lines are paragraphs.</param>
    /// <param name="figures">By code: a number, a text as in a cell, or null for a blank cell.</param>
    public static Finding[] Of(int year, string text, params (string Code, object? Value)[] figures)
    {
        var file = new JObject
        {
            ["year"] = year,
            ["unit"] = Office,
            ["figures"] = new JObject(figures.Select(f => new JProperty(f.Code, f.Value))),
            ["texts"] = new JObject { ["三"] = text },
        };
        var inspection = Inspector.Inspect(
            Definitions, "年报.json", System.Text.Encoding.UTF8.GetBytes(file.ToString()), year, Office, lastYear: null);
        return [.. inspection.Findings.Where(f => Array.Exists(Prefixes, prefix => f.Code.StartsWith(prefix, StringComparison.Ordinal)))];
    }

    /// <summary>Code, indicator, and both numbers of each finding: <c>X1 permits_decisions 12 / 11</c>.</summary>
    public static string Spoken(IEnumerable<Finding> findings) =>
        string.Join("; ", findings.Select(f => $"{f.Code} {f.Indicator} {f.Observed} / {f.Expected}".TrimEnd(' ', '/')));
}
