using Marketplace.Contracts;

namespace Marketplace.Moderation.ExportStatements;

/// <summary>Prints all statements of reasons, oldest first.</summary>
internal sealed class PrintStatements(Statements statements) : IRunAsCommand
{
    public string Name => "statements";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        await foreach (var line in statements.Between(DateTime.MinValue, DateTime.MaxValue, cancel)) await say.WriteLineAsync(line);
        return 0;
    }
}
