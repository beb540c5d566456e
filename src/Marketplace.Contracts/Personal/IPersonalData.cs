namespace Marketplace.Contracts.Personal;

/// <summary>What a module keeps about a person (rule ACC-6). Each module that keeps anything has one.</summary>
public interface IPersonalData
{
    /// <summary>Writes everything that the module keeps about a person and the person may see: no secrets, nothing that only staff or somebody else may read.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="file">Where it is written.</param>
    /// <param name="cancel">Cancels the work.</param>
    Task Export(long account, IPersonalFile file, CancellationToken cancel);

    /// <summary>What is still open, so that the account can't be closed.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="cancel">Cancels the queries.</param>
    Task<IReadOnlyList<OpenMatter>> OpenMatters(long account, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OpenMatter>>([]);
}
