using Marketplace.Contracts;

namespace Marketplace.Web.Startup;

internal static class Commands
{
    /// <summary>Runs the command that the first word of the command line names, if it names one.</summary>
    /// <returns>The exit code, or null where the host is to start.</returns>
    public static async Task<int?> RunCommand(this WebApplication app, string[] args)
    {
        // Settings may stand there, too, in any of their forms.
        if (args is not [var name, ..] || name.StartsWith('-') || name.StartsWith('/') || name.Contains('=', StringComparison.Ordinal)) return null;
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<IRunAsCommand>().ToLookup(c => c.Name);
        if (!commands.Contains(name))
        {
            await Console.Error.WriteLineAsync($"There is no command {name}. There are: {string.Join(", ", commands.Select(c => c.Key).Order())}.");
            return 2;
        }
        var worst = 0;
        foreach (var command in commands[name]) worst = Math.Max(worst, await command.Run(Console.Out, app.Lifetime.ApplicationStopping));
        return worst;
    }
}
