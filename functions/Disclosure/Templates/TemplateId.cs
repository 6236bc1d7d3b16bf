using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Templates;

/// <summary>
/// Which template a file was made from. It is printed on the first sheet, because every program keeps a cell, and is a
/// property of the document too.
/// </summary>
/// <param name="Edition">Id of the edition of the form.</param>
/// <param name="Year">The report year.</param>
/// <param name="Unit">Code of the unit it was made for; null for any.</param>
/// <param name="Version">The version of the template's texts (<see cref="Forms.FormTemplate.Version"/>).</param>
public sealed partial record TemplateId(string Edition, int Year, string? Unit, int Version)
{
    /// <summary>The name of the document property that holds it.</summary>
    public const string Property = "DisclosureTemplate";

    private const string AnyUnit = "0";

    /// <summary><c>NB-2021-2024-620403502-V1</c>: edition, year, unit (0 for any), version.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"NB-{Edition}-{Year}-{Unit ?? AnyUnit}-V{Version}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TemplateId? Parse(string text) => Spelling().Match(text) is { Success: true } id
        ? new TemplateId(
            id.Groups["edition"].Value,
            int.Parse(id.Groups["year"].Value, CultureInfo.InvariantCulture),
            id.Groups["unit"].Value is AnyUnit ? null : id.Groups["unit"].Value,
            int.Parse(id.Groups["version"].Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex(
        @"^NB-(?<edition>[a-z0-9-]{1,40})-(?<year>[12][0-9]{3})-(?<unit>[0-9]{1,20})-V(?<version>[0-9]{1,6})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Spelling();
}
