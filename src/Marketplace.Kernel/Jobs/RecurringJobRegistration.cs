namespace Marketplace.Kernel.Jobs;

/// <summary>A recurring job and the module whose table holds its lease.</summary>
/// <param name="Work">The job's type.</param>
/// <param name="Context">The module's context.</param>
public sealed record RecurringJobRegistration(Type Work, Type Context)
{
    /// <summary>The lease's name.</summary>
    public string Name => $"{Context.Name}.{Work.Name}";
}
