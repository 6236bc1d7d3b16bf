namespace Disclosure.Azure;

/// <summary>What became of a delivery, as its ledger row says. Only accepted, rejected and superseded count as seen.</summary>
public enum DeliveryOutcome
{
    /// <summary>No error; its figures or texts became current.</summary>
    Accepted,

    /// <summary>Errors, or nothing readable; the last good filing stays current.</summary>
    Rejected,

    /// <summary>No error, but everything it contains is current from a newer file already.</summary>
    Superseded,

    /// <summary>The reader broke on it: a fault of this program, to be tried again.</summary>
    Failed,

    /// <summary>The blob was found deleted. That withdraws nothing.</summary>
    Deleted,
}
