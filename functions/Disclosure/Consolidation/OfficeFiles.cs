using System.Collections.Immutable;
using Disclosure.Checking;
using Disclosure.Checking.Expressions;
using Disclosure.Forms;
using Disclosure.Reasons;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Disclosure.Consolidation;

/// <summary>
/// Reads what an office puts beside the units' files: <c>adjustments.json</c>, an array of
/// <c>{name, indicator, value, reason, source}</c>; <c>reasons.json</c>, an array of
/// <c>{unit, code, indicator?, observed?, text, by, at?}</c>; and <c>waivers.json</c>, the same for errors the office lets
/// stand, with <c>at</c> in every one; and <c>withdrawals.json</c>, an array of <c>{unit, file?, reason, by, at}</c>.
/// </summary>
public static class OfficeFiles
{
    /// <summary>Name of the file of adjustments.</summary>
    public const string AdjustmentsFile = "adjustments.json";

    /// <summary>Name of the file of reasons.</summary>
    public const string ReasonsFile = "reasons.json";

    /// <summary>Name of the file of waivers.</summary>
    public const string WaiversFile = "waivers.json";

    /// <summary>Name of the file of withdrawals.</summary>
    public const string WithdrawalsFile = "withdrawals.json";

    /// <summary>Characters of a file that is read; a longer one is none an office writes. One for 50 units has some 20 000.</summary>
    public const int LongestFile = 1 << 20;

    /// <summary>
    /// Reads the files; null for one that is not there. What is wrong gives an error with file and line and is left
    /// out of the sum, the rest of the file counts; a file that is no JSON array, or too long, counts for nothing.
    /// </summary>
    public static OfficeInput Parse(string? adjustmentsJson, string? reasonsJson, Edition edition, string? waiversJson = null, string? withdrawalsJson = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var adjustments = Entries(AdjustmentsFile, adjustmentsJson, FindingCodes.AdjustmentInvalid, findings)
            .Select(e => Adjustment(e, edition)).OfType<Adjustment>().ToArray();
        var reasons = Entries(ReasonsFile, reasonsJson, FindingCodes.ReasonInvalid, findings)
            .Select(e => Reason(e, isWaiver: false, edition)).OfType<Reason>().ToArray();
        var waivers = Entries(WaiversFile, waiversJson, FindingCodes.WaiverInvalid, findings)
            .Select(e => Reason(e, isWaiver: true, edition)).OfType<Reason>().ToArray();
        var withdrawals = Entries(WithdrawalsFile, withdrawalsJson, FindingCodes.WithdrawalInvalid, findings)
            .Select(Withdrawal).OfType<Withdrawal>().OrderBy(w => w.Unit, StringComparer.Ordinal).ThenBy(w => w.File, StringComparer.Ordinal).ToArray();
        return new OfficeInput([.. adjustments], [.. reasons], [.. waivers], findings.ToImmutable()) { Withdrawals = [.. withdrawals] };
    }

    /// <summary>The withdrawals that count, for whoever needs nothing else.</summary>
    public static ImmutableArray<Withdrawal> Withdrawals(string? json, Edition edition) => Parse(null, null, edition, null, json).Withdrawals;

    private static IEnumerable<OfficeEntry> Entries(
        string file, string? json, FindingCode invalid, ImmutableArray<Finding>.Builder findings)
    {
        if (json is null)
        {
            yield break;
        }

        if (Array(file, json, findings) is not { } array)
        {
            yield break;
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in array)
        {
            yield return new OfficeEntry(token, file, invalid, keys, findings);
        }
    }

    private static JArray? Array(string file, string json, ImmutableArray<Finding>.Builder findings)
    {
        if (json.Length > LongestFile)
        {
            findings.Add(FindingCodes.OfficeUnreadable.At(file, FormattableString.Invariant($"> {LongestFile}"), arguments: ("problem", "too-long")));
            return null;
        }

        try
        {
            var token = CanonicalJson.Parse(json);
            if (token is JArray array)
            {
                return array;
            }

            findings.Add(FindingCodes.OfficeUnreadable.At(file, token.Type.ToString(), arguments: ("problem", "no-array")));
        }
        catch (JsonReaderException exception)
        {
            findings.Add(FindingCodes.OfficeUnreadable.At(Place(file, exception.LineNumber), exception.Message, arguments: ("problem", "no-json")));
        }
        catch (JsonException exception)
        {
            findings.Add(FindingCodes.OfficeUnreadable.At(file, exception.Message, arguments: ("problem", "no-json")));
        }

        return null;
    }

    internal static string Place(string file, int line) => FormattableString.Invariant($"{file} line {line}");

    private static Adjustment? Adjustment(OfficeEntry entry, Edition edition)
    {
        var name = entry.Text("name");
        var code = entry.Text("indicator");
        var value = entry.Number("value");
        var reason = entry.Text("reason");
        var source = entry.Text("source");
        entry.RefuseOthers();
        if (code is not null && !edition.TryGetIndicator(code, out _))
        {
            entry.Refuse("indicator", "unknown-indicator");
        }
        else if (code is not null && value is { } number && edition.TryGetIndicator(code, out var indicator) &&
            decimal.Round(number, indicator.Decimals) != number)
        {
            entry.Refuse("value", "too-precise");
        }

        if (value is > FigureKind.Largest or < -FigureKind.Largest)
        {
            entry.Refuse("value", "too-large");
        }

        entry.RefuseSecond("name", name);
        return entry.IsValid ? new Adjustment(name!, code!, value!.Value, reason!, source!) : null;
    }

    private static Withdrawal? Withdrawal(OfficeEntry entry)
    {
        var unit = entry.Text("unit");
        var file = entry.OptionalText("file");
        var reason = entry.Text("reason");
        var by = entry.Text("by");
        var at = entry.Day("at", isRequired: true);
        entry.RefuseOthers();
        entry.RefuseSecond("unit", $"{unit} {file}");
        return entry.IsValid ? new Withdrawal(unit!, string.IsNullOrEmpty(file) ? null : file, reason!, by!, at!) : null;
    }

    private static Reason? Reason(OfficeEntry entry, bool isWaiver, Edition edition)
    {
        var unit = entry.Text("unit");
        var code = entry.Text("code");
        var indicator = entry.OptionalText("indicator");
        var text = entry.Text("text");
        var by = entry.Text("by");
        var observed = entry.OptionalText("observed");
        var at = entry.Day("at", isRequired: isWaiver);
        entry.RefuseOthers();
        entry.RefuseSecond("code", $"{unit} {code} {indicator} {observed}");
        if (isWaiver && code is not null && !Waivable.Is(code, edition))
        {
            entry.Refuse("code", "not-waivable");
        }

        return entry.IsValid ? new Reason(unit!, code!, indicator, text!, by!) { Observed = observed, At = at } : null;
    }
}
