using System.Collections.Immutable;

namespace Disclosure.Azure.Verifying;

/// <summary>What a verification found. Nothing was written.</summary>
/// <param name="Faults">Everything that is not as it was recorded.</param>
/// <param name="Waiting">What is not wrong and not done yet.</param>
/// <param name="Rows">Rows looked at.</param>
/// <param name="Blobs">Blobs looked at.</param>
/// <param name="Rendered">Files of drafts that were rendered anew and compared.</param>
/// <param name="NotRendered">Files held against their hashes alone: other definitions or another version of the program made them.</param>
public sealed record VerificationResult(
    ImmutableArray<VerificationFault> Faults, ImmutableArray<VerificationFault> Waiting, int Rows, int Blobs, int Rendered, int NotRendered)
{
    /// <summary>True when the chain holds.</summary>
    public bool Holds => Faults.IsEmpty;
}
