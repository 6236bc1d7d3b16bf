using System.Reflection;
using System.Xml.Linq;
using Disclosure.Azure;
using Disclosure.Tests;

namespace Disclosure.Worker.Tests;

/// <summary>Dependencies point inward only: Worker and Local -> Disclosure.Azure -> Disclosure (DESIGN.md section 2).</summary>
public sealed class DependenciesTest
{
    [Fact]
    public void The_core_knows_no_storage_no_host_and_no_web_server()
    {
        var foreign = References(typeof(Figure).Assembly).Where(r =>
            Starts(r, "Disclosure", "Azure", "Microsoft.Azure", "System.Net.Http", "System.Net.Sockets")
            || (Starts(r, "Microsoft.AspNetCore") && !Starts(r, "Microsoft.AspNetCore.Components")));
        Assert.Empty(foreign);
    }

    [Fact]
    public void The_steps_know_no_host() =>
        Assert.Equal(["Disclosure"], References(typeof(PipelineStorage).Assembly).Where(r => Starts(r, "Disclosure", "Microsoft.Azure")));

    [Fact]
    public void The_hosts_do_not_know_each_other()
    {
        Assert.Equal(["Disclosure", "Disclosure.Azure"], References(typeof(IngestFunction).Assembly).Where(r => Starts(r, "Disclosure")).Order(StringComparer.Ordinal));
        Assert.All(References(typeof(Local.Azurite.AzuriteServer).Assembly).Where(r => Starts(r, "Disclosure")), r => Assert.Contains(r, new[] { "Disclosure", "Disclosure.Azure" }));
    }

    [Theory]
    [InlineData("Disclosure", new string[0])]
    [InlineData("Disclosure.Azure", new[] { "Disclosure" })]
    [InlineData("Worker", new[] { "Disclosure.Azure" })]
    [InlineData("Local", new[] { "Disclosure.Azure" })]
    public void Each_project_refers_to_the_next_one_inward_alone(string project, string[] expected) =>
        Assert.Equal(expected, Project(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)));

    [Fact]
    public void Nothing_but_the_Worker_refers_to_the_Functions_packages()
    {
        var projects = Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Where(p => XDocument.Load(p).Descendants("PackageReference").Any(r => Starts((string)r.Attribute("Include")!, "Microsoft.Azure.Functions")));
        Assert.Equal(["Worker.csproj"], projects.Select(Path.GetFileName));
    }

    [Fact]
    public void The_solution_shows_the_Worker_and_does_not_build_it()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine("Pipeline.sln"));
        var entry = Assert.Single(lines, l => l.Contains(@"functions\Worker\Worker.csproj", StringComparison.Ordinal));
        var id = entry.Split('{', '}')[^2];
        Assert.Contains(lines, l => l.Contains(id, StringComparison.Ordinal) && l.Contains(".ActiveCfg", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(id, StringComparison.Ordinal) && l.Contains(".Build.0", StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);

    private static XDocument Project(string name) => XDocument.Load(RepositoryRoot.Combine("functions", name, name + ".csproj"));

    private static bool Starts(string name, params string[] prefixes) =>
        prefixes.Any(p => name == p || name.StartsWith(p + ".", StringComparison.Ordinal));
}
