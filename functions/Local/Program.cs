using System.Text;
using Disclosure.Local;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
