using System.Collections.Immutable;
using Azure.Data.Tables;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Verifying;

/// <summary>The ledger of a unit, walked from its head back to its first delivery.</summary>
internal static class LedgerChain
{
    /// <summary>The rows, first to last; null, and faults, when they do not join.</summary>
    public static ImmutableArray<LedgerRow>? Read(
        string partition, string unit, IEnumerable<TableEntity> rows, string last, VerificationRecord record)
    {
        var byHash = new Dictionary<string, (TableEntity Entity, LedgerRow Row)>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var entity in rows.Where(r => r.RowKey.StartsWith("ledger:", StringComparison.Ordinal)))
        {
            var place = $"filings {partition} {entity.RowKey}";
            if (record.Try(place, () => LedgerRow.Read(entity)) is not { } row)
            {
                isWhole = false;
                continue;
            }

            record.Same(place, row.Write(partition, unit), entity);

            // By the hash that was recorded: a changed row is one fault, not a broken chain as well.
            byHash[entity.GetString(nameof(LedgerRow.Hash)) ?? string.Empty] = (entity, row);
        }

        var chain = new List<LedgerRow>();
        var (from, next) = (RowKeys.Head(unit), last);
        while (next.Length > 0)
        {
            if (!byHash.Remove(next, out var found))
            {
                record.Fault($"filings {partition} {from}", VerificationProblem.Broken, $"a ledger row of hash {next}", "none");
                isWhole = false;
                break;
            }

            chain.Add(found.Row);
            (from, next) = (found.Entity.RowKey, found.Row.Previous);
        }

        foreach (var (entity, _) in byHash.Values)
        {
            record.Fault($"filings {partition} {entity.RowKey}", VerificationProblem.Broken, "a place in the unit's chain", "none leads here");
            isWhole = false;
        }

        chain.Reverse();
        return isWhole ? [.. chain] : null;
    }
}
