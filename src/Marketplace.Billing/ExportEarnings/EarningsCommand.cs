using Marketplace.Contracts;
using Marketplace.Files.Documents;

namespace Marketplace.Billing.ExportEarnings;

/// <summary>Prints last year's file for tax authorities.</summary>
internal sealed class EarningsCommand(EarningsFile file, TimeProvider clock) : IRunAsCommand
{
    public string Name => "export-earnings";

    public async Task<int> Run(TextWriter say, CancellationToken cancel)
    {
        await using var csv = CsvFile.Begin(say);
        await file.Write(clock.GetUtcNow().Year - 1, csv, cancel);
        return 0;
    }
}
