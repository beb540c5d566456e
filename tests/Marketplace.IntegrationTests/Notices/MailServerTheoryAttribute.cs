namespace Marketplace.IntegrationTests.Notices;

/// <inheritdoc cref="MailServerFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MailServerTheoryAttribute : TheoryAttribute
{
    public MailServerTheoryAttribute() => Skip = RealMailServer.Missing;
}
