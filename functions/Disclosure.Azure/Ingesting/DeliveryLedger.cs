using System.Globalization;
using Disclosure.Azure.Rows;

namespace Disclosure.Azure.Ingesting;

/// <summary>Finds the ledger row of a delivery, or the attempt number a new one takes.</summary>
internal sealed class DeliveryLedger(FilingTable rows)
{
    /// <summary>
    /// Looks for the last attempt. It stands when it says what this reading says, or when the reader failed both times. Any
    /// other row, of a failure since mended, of older definitions or of other waivers, stays, and the next attempt is a
    /// replay: also when an attempt before the last had said the same, for the last is how things stand.
    /// </summary>
    /// <returns>The row that stands for this reading, or null, and the free attempt number.</returns>
    public async Task<(LedgerRow? Row, string Attempt)> FindAsync(Delivery delivery, CancellationToken cancellation)
    {
        LedgerRow? last = null;
        for (var attempt = 0; ; attempt++)
        {
            var number = attempt.ToString(CultureInfo.InvariantCulture);
            var key = RowKeys.Ledger(delivery.Place.Key, delivery.File.Modified, delivery.Path.Name, delivery.File.ETag, number);
            if (await rows.LedgerAsync(delivery.Place.Partition, key, cancellation) is not { } row)
            {
                return last is not null && Stands(last, delivery) ? (last, last.Attempt) : (null, number);
            }

            last = row;
        }
    }

    private static bool Stands(LedgerRow row, Delivery delivery) =>
        delivery.Agrees(row) || (delivery.Inspection is null && row.Outcome == DeliveryOutcome.Failed);
}
