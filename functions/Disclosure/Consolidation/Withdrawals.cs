using System.Collections.Immutable;
using Disclosure.Checking;

namespace Disclosure.Consolidation;

/// <summary>Takes out of a consolidation what the office withdrew, before anything is summed or checked.</summary>
internal static class Withdrawals
{
    /// <summary>The input without what was withdrawn; each child that lost its figures says by what.</summary>
    public static ConsolidationInput Apply(ConsolidationInput input) => input.Office.Withdrawals.IsEmpty
        ? input
        : input with { Children = [.. input.Children.Select(c => Without(c, input.Office.Withdrawals))] };

    /// <summary>What was withdrawn, and withdrawals that withdraw nothing.</summary>
    /// <param name="given">The input as it was before <see cref="Apply"/>.</param>
    public static IEnumerable<(string Unit, Finding Finding)> Findings(ConsolidationInput given)
    {
        foreach (var withdrawal in given.Office.Withdrawals)
        {
            var child = given.Children.FirstOrDefault(c => c.Unit.Code == withdrawal.Unit);
            if (child is null)
            {
                yield return (given.Area.Code, FindingCodes.WithdrawalInvalid.At(
                    OfficeFiles.WithdrawalsFile, withdrawal.Unit, arguments: [("member", "unit"), ("problem", "unknown-unit")]));
            }
            else if (TakesTables(withdrawal, child) || TakesTexts(withdrawal, child))
            {
                yield return (withdrawal.Unit, FindingCodes.UnitWithdrawn.At(
                    null, withdrawal.File, arguments: [("unit", child.Unit.Name), ("file", FileOf(withdrawal)), ("reason", withdrawal.Reason), ("by", withdrawal.By), ("at", withdrawal.At)]));
            }
            else
            {
                yield return (given.Area.Code, FindingCodes.WithdrawalUnused.At(
                    null, withdrawal.File, arguments: [("unit", child.Unit.Name), ("file", FileOf(withdrawal)), ("reason", withdrawal.Reason)]));
            }
        }
    }

    private static LocalizedText FileOf(Withdrawal withdrawal) =>
        withdrawal.File is { } file ? new($"文件“{file}”", $"file “{file}”") : new("全部", "all of it");

    private static ChildFiling Without(ChildFiling child, ImmutableArray<Withdrawal> withdrawals)
    {
        var tables = withdrawals.FirstOrDefault(w => TakesTables(w, child));
        var texts = withdrawals.FirstOrDefault(w => TakesTexts(w, child));
        if (tables is null && texts is null)
        {
            return child;
        }

        // What was found in a part goes with the part.
        child = child with { Warnings = [.. child.Warnings.Where(w => (w.IsOfTexts ? texts : tables) is null)] };
        child = texts is null ? child : child with { Texts = null, TextsFiling = null, TextsFile = null };
        return tables is null ? child : child with { Figures = null, File = null, Filing = null, Late = false, Withdrawal = tables };
    }

    private static bool TakesTables(Withdrawal withdrawal, ChildFiling child) => child.Figures is not null && withdrawal.Covers(child.Unit.Code, child.File);

    private static bool TakesTexts(Withdrawal withdrawal, ChildFiling child) => child.Texts is not null && withdrawal.Covers(child.Unit.Code, child.TextsFile);
}
