using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Disclosure.Tests;

/// <summary>The core is pure: equal inputs give equal outputs, wherever and whenever it runs (DESIGN.md section 2).</summary>
public sealed class PurityTest
{
    private static readonly string[] ForbiddenTypes =
    [
        "System.Console",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.IO.Directory",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Threading.Thread",
        "System.TimeZoneInfo",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Environment.GetEnvironmentVariable",
        "System.Environment.get_CurrentDirectory",
        "System.Environment.get_MachineName",
        "System.Environment.get_TickCount",
        "System.Environment.get_TickCount64",
        "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Guid.NewGuid",
        "System.TimeProvider.get_System",
    ];

    [Fact]
    public void The_core_asks_no_clock_no_chance_no_culture_no_file_and_no_environment()
    {
        var called = Called().ToArray();

        Assert.Contains("System.Globalization.CultureInfo.get_InvariantCulture", called);
        Assert.DoesNotContain(called, member => ForbiddenMembers.Contains(member) || ForbiddenTypes.Any(type => member.StartsWith(type + ".", StringComparison.Ordinal)));
    }

    /// <summary>Every member of another assembly that the core's code refers to.</summary>
    private static IEnumerable<string> Called()
    {
        using var file = new PEReader(File.OpenRead(typeof(Figure).Assembly.Location));
        var metadata = file.GetMetadataReader();
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference))
        {
            var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
            yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
        }
    }
}
