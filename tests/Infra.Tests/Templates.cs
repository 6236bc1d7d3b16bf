using System.Diagnostics;
using System.Reflection;
using Disclosure.Tests;
using Newtonsoft.Json.Linq;

namespace Disclosure.Infra.Tests;

/// <summary>The compiled templates. The compiler uses no network: there are no module registries.</summary>
public sealed class Templates
{
    private Templates(JObject main, JObject subscription)
    {
        Main = main;
        Subscription = subscription;
    }

    public JObject Main { get; }

    public JObject Subscription { get; }

    /// <summary>Every resource that is made, of nested templates too.</summary>
    public IEnumerable<JObject> Made => Resources(Main).Concat(Resources(Subscription)).Where(r => (bool?)r["existing"] != true);

    /// <summary>The modules of main.bicep's only module, by their names in area.bicep.</summary>
    public JObject Modules => (JObject)Resources(Main).First(r => (string?)r["type"] == "Microsoft.Resources/deployments").SelectToken("properties.template.resources")!;

    public static async Task<Templates> CompileAsync() => new(await CompileAsync("main"), await CompileAsync("subscription"));

    public Templates Copy() => new((JObject)Main.DeepClone(), (JObject)Subscription.DeepClone());

    public IEnumerable<JObject> OfType(string type) => Made.Where(r => (string?)r["type"] == type);

    public static async Task<(string Output, string Warnings)> RunAsync(params string[] arguments)
    {
        var bicep = typeof(Templates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(m => m.Key == "Bicep")?.Value;
        Assert.SkipUnless(bicep is not null, "The Bicep compiler comes as a package for Linux on x64 only.");
        using var process = Process.Start(new ProcessStartInfo(bicep, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        })!;
        var warnings = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await warnings + (process.ExitCode == 0 ? string.Empty : $"exit code {process.ExitCode}"));
    }

    private static async Task<JObject> CompileAsync(string name)
    {
        var (output, warnings) = await RunAsync("build", RepositoryRoot.Combine("infra", name + ".bicep"), "--stdout");
        Assert.Equal(string.Empty, warnings);
        return JObject.Parse(output);
    }

    private static IEnumerable<JObject> Resources(JObject template)
    {
        foreach (var resource in template["resources"]!.Children().Select(c => (JObject)(c is JProperty p ? p.Value : c)))
        {
            yield return resource;
            if (resource.SelectToken("properties.template") is JObject nested)
            {
                foreach (var inner in Resources(nested))
                {
                    yield return inner;
                }
            }
        }
    }
}
