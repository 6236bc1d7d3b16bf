using Disclosure.Checking;
using Disclosure.Submissions;
using Disclosure.Tests.Checking.Clean;

namespace Disclosure.Tests.Samples;

/// <summary>A file of a later year and what it says.</summary>
internal sealed record LaterSample(CleanFiling Filing, string File, byte[] Bytes)
{
    /// <summary>Where it is kept.</summary>
    public string Path => RepositoryRoot.Combine(
        "seeds", "samples", FormattableString.Invariant($"{Filing.Year}"), SampleFilings.Area, Filing.Unit.Unit.Code, File);

    /// <summary>What the inspector says of it.</summary>
    public Inspection Inspect(FiledYear? before) => Inspect(Bytes, before);

    /// <summary>What the inspector says of other bytes in its place.</summary>
    public Inspection Inspect(byte[] bytes, FiledYear? before) =>
        Inspector.Inspect(SampleFilings.Definitions, File, bytes, Filing.Year, Filing.Unit.Unit.Code, before);
}
