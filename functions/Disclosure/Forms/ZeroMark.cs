using System.Collections.Immutable;

namespace Disclosure.Forms;

/// <summary>One mark by which a unit answers every blank of a table with 0: no requests this year, no lawsuits this year.</summary>
/// <param name="Table">The id of the <see cref="FormTable"/> it answers for.</param>
/// <param name="Label">What stands beside the mark.</param>
/// <param name="Variants">Other wordings of it.</param>
public sealed record ZeroMark(string Table, LocalizedText Label, ImmutableArray<string> Variants);
