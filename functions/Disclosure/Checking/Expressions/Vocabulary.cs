using System.Collections.Immutable;
using Disclosure.Forms;

namespace Disclosure.Checking.Expressions;

/// <summary>What the names in an expression stand for: indicators, named sets, and the members now put for variables.</summary>
internal sealed record Vocabulary(
    IReadOnlyDictionary<string, Indicator> Indicators,
    IReadOnlyDictionary<string, ImmutableArray<string>> Sets,
    ImmutableDictionary<string, string> Members)
{
    /// <summary>The same, with a member put for a variable.</summary>
    public Vocabulary With(string variable, string member) => this with { Members = Members.SetItem(variable, member) };

    /// <summary>A text with every <c>{variable}</c> replaced by its member; other braces are left.</summary>
    public string Fill(string text) => Members.Aggregate(
        text, (filled, member) => filled.Replace($"{{{member.Key}}}", member.Value, StringComparison.Ordinal));

    /// <exception cref="FormatException">No indicator has the code.</exception>
    public Indicator Indicator(string name) => Indicators.TryGetValue(Fill(name), out var indicator)
        ? indicator
        : throw new FormatException($"A rule names {Fill(name)}, which is no indicator of the edition.");

    /// <exception cref="FormatException">No set has the name.</exception>
    public ImmutableArray<string> Set(string name) => Sets.TryGetValue(name, out var members)
        ? members
        : throw new FormatException($"A rule names the set {name}, which is not defined.");
}
