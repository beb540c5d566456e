using Marketplace.Contracts.Personal;

namespace Marketplace.Accounts.CloseAccount;

/// <summary>What all modules say is open.</summary>
internal sealed class OpenMatters(IEnumerable<IPersonalData> modules)
{
    public async Task<IReadOnlyList<OpenMatter>> Of(long account, CancellationToken cancel)
    {
        var open = new List<OpenMatter>();
        foreach (var module in modules) open.AddRange(await module.OpenMatters(account, cancel));
        return open;
    }
}
