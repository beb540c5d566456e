namespace Marketplace.Kernel.Persistence;

/// <summary>A module's schema and the type of its context.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Context">The context that code asks for.</param>
/// <param name="Implementation">The context that the configured provider uses.</param>
public sealed record ModuleRegistration(string Schema, Type Context, Type Implementation);
