using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

public sealed class FunctionsApplicationBuilder(string[] args)
{
    private readonly HostApplicationBuilder _host = Host.CreateApplicationBuilder(args);

    public IConfigurationManager Configuration => _host.Configuration;

    public IServiceCollection Services => _host.Services;

    public IHost Build() => _host.Build();
}
