using System.Collections.Concurrent;
using Marketplace.Accounts.Domain;
using Marketplace.Accounts.Identity;
using Marketplace.Accounts.KeepSessions;
using Marketplace.Accounts.Persistence;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Jobs;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.IntegrationTests.Harness;

/// <summary>
/// The real host with its own database and a clock that the test moves. It uses SQLite unless <c>Database__Provider=SqlServer</c> and
/// <c>ConnectionStrings__Marketplace</c> are set.
/// </summary>
public class Market : WebApplicationFactory<Program>
{
    private const string Scheme = "Identity.Application";
    internal static readonly bool OnSqlServer = Environment.GetEnvironmentVariable("Database__Provider") == "SqlServer";
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private static int people;
    private readonly string folder = Directory.CreateTempSubdirectory("marketplace-").FullName;
    private readonly bool fromTemplate = true;
    private readonly ConcurrentDictionary<long, Lazy<Task<bool>>> joined = new();

    // Each host would watch its settings for changes, and the number of watches is limited.
    static Market()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        SqlServerTexts.Listen();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Template.IsValueCreated && Directory.Exists(Template.Value)) Directory.Delete(Template.Value, recursive: true);
        };
    }

    public Market()
    {
    }

    /// <summary>A second host on the database in this folder.</summary>
    protected Market(string folder)
    {
        this.folder = folder;
        fromTemplate = false;
    }

    public Clock Clock { get; } = new();

    /// <summary>This market's folder.</summary>
    public string Folder => folder;

    /// <summary>This market's own database.</summary>
    public string ConnectionString => OnSqlServer
        ? new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable("ConnectionStrings__Marketplace"))
        {
            InitialCatalog = Path.GetFileName(folder),
        }.ToString()
        : $"Data Source={folder}/{{module}}.db";

    /// <summary>Settings of this market; set them before its first use.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A new buyer; every account can buy.</summary>
    public async Task<Person> Buyer(string name = "buyer") => await Join(Someone(name));

    /// <summary>A new seller with a shop.</summary>
    public async Task<Person> Seller(string name = "seller", string currency = "EUR", string country = "DE")
    {
        var person = Someone(name);
        person = await Join(person with { Shop = $"shop-of-{person.Name}" });
        await Tell(new ShopOpened(person.Id, person.Shop!, $"Shop of {person.Name}", "Things made with care.", country, currency, "en", "Basic"));
        return person;
    }

    public Person Support() => Someone("support") with { Role = Staff.Support };

    public Person Administrator() => Someone("admin") with { Role = Staff.Administrator };

    public Browser Visitor() => new(this, null);

    public Browser SignInAs(Person person) => new(this, person);

    /// <summary>Publishes an event of another module.</summary>
    public async Task Tell(params DomainEvent[] events)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetServices<ModuleDbContext>().First();
        var catalog = Get<EventCatalog>();
        foreach (var raised in events)
        {
            var happened = raised with
            {
                Id = raised.Id == 0 ? Get<IdGenerator>().Next() : raised.Id,
                OccurredAt = raised.OccurredAt == default ? Clock.Now : raised.OccurredAt,
            };
            db.Outbox.AddRange(catalog.HandlersOf(happened).Select(handler => new OutboxMessage
            {
                Id = Get<IdGenerator>().Next(),
                EventId = happened.Id,
                Name = EventCatalog.NameOf(happened.GetType()),
                Handler = handler.Name,
                Payload = EventCatalog.ToJson(happened),
                OccurredAt = happened.OccurredAt,
                DueAt = Clock.Now,
            }));
        }
        await db.SaveChangesAsync();
        await Deliver();
    }

    /// <summary>Delivers all due events and the events they trigger.</summary>
    public async Task<int> Deliver()
    {
        var tried = 0;
        // What a delivery in the background triggered last may have come too late for the first sweep.
        for (var sweep = 0; sweep < 2; sweep++)
        {
            tried += await Get<DeliverySweeper>().SweepAll(CancellationToken.None);
            await Get<Delivery>().Idle();
        }
        return tried;
    }

    /// <summary>Runs a recurring job now.</summary>
    public Task Work<TJob>() where TJob : IRecurringJob => In(async (IServiceProvider services) =>
    {
        await ActivatorUtilities.CreateInstance<TJob>(services).Run(CancellationToken.None);
        return 0;
    });

    /// <summary>Reads or changes a module's data that no page can.</summary>
    public async Task<T> In<TService, T>(Func<TService, Task<T>> look) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Signs a person in without the page, in a new browser; creates the account if needed.</summary>
    /// <returns>The browser's cookie.</returns>
    internal async Task<string?> CookieOf(Person? person)
    {
        if (person is null) return null;
        var isOwn = await joined.GetOrAdd(person.Id, _ => new(() => MakeAccount(person))).Value;
        var cookie = await In(async (IServiceProvider services) =>
        {
            var db = services.GetRequiredService<AccountsDbContext>();
            var account = await db.Accounts.SingleAsync(a => a.Id == person.Id);
            if (isOwn || person.Role is not null) db.Entry(account).Property(a => a.Role).CurrentValue = person.StaffRole;
            var begun = services.GetRequiredService<Sessions>().Begin(account, null);
            await db.SaveChangesAsync();
            return begun;
        });
        var options = Get<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var now = Clock.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(cookie, properties, Scheme))}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Testing");
        if (!OnSqlServer && fromTemplate)
        {
            foreach (var file in Directory.GetFiles(Template.Value, "*.db")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
        builder.UseSetting("ConnectionStrings:Marketplace", ConnectionString);
        builder.UseSetting("Data", folder);
        builder.UseSetting("Demo", "false");
        builder.UseSetting("Accounts:StaffSecondFactor", "false");
        builder.UseSetting("Notices:MessagesUntil", "1.00:00:00");
        builder.UseSetting("Site:PublicAddress", "http://localhost");
        builder.UseSetting("Site:OutputCacheDuration", "00:00:00");
        builder.UseSetting("Site:DrainsFor", "00:00:00");
        // An appeal waits for nobody, unless a test is about that.
        builder.UseSetting("Moderation:AppealJoinHours", "0");
        builder.UseSetting("Events:RequestWaits", "00:00:20");
        // The host's own delivery could take an event just before the test waits for it.
        builder.UseSetting("Events:Sweep", "1.00:00:00");
        builder.UseSetting("Accounts:DataFileLook", "1.00:00:00");
        // A limiter's timer would keep its host in memory until the process ends.
        builder.UseSetting("RateLimits:PostsPerMinute", "0");
        builder.UseSetting("RateLimits:AccountPostsPerMinute", "0");
        // Nothing is printed; log messages still reach other providers.
        builder.UseSetting("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IStartupFilter, UnwatchedFiles.Filter>();
            // Hashing a password is slow by design.
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
            var texts = services.Last(s => s.ServiceType == typeof(IStringLocalizer<SharedResource>)).ImplementationType!;
            services.Replace(ServiceDescriptor.Singleton<IStringLocalizer<SharedResource>>(
                provider => new DemandingTexts((IStringLocalizer<SharedResource>)ActivatorUtilities.CreateInstance(provider, texts))));
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !fromTemplate || !Directory.Exists(folder)) return;
        CloseFiles(folder);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Copies of files that no host has opened, because a file that is being closed must not be copied.</summary>
    private static string MakeTemplate()
    {
        var (used, folder) = (Directory.CreateTempSubdirectory("marketplace-first-").FullName, Directory.CreateTempSubdirectory("marketplace-template-").FullName);
        using (var first = new Market(used)) first.CreateClient().Dispose();
        foreach (var file in Directory.GetFiles(used, "*.db"))
        {
            Run(file, $"VACUUM INTO '{Path.Combine(folder, Path.GetFileName(file))}'");
            Run(Path.Combine(folder, Path.GetFileName(file)), "PRAGMA journal_mode = WAL");
        }
        CloseFiles(used);
        Directory.Delete(used, recursive: true);
        return folder;
    }

    private static void Run(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Only this market's connections; other markets' files are in use.</summary>
    private static void CloseFiles(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.db"))
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
            SqliteConnection.ClearPool(connection);
        }
    }

    private async Task<Person> Join(Person person)
    {
        await Tell(new AccountRegistered(person.Id, person.Name, person.Email, person.Phone, "en"));
        return person;
    }

    /// <summary>Creates the account and shop if missing; other modules learn of them only through the test's events.</summary>
    /// <returns>Whether it was created.</returns>
    private Task<bool> MakeAccount(Person person) => In(async (AccountsDbContext db) =>
    {
        if (await db.Accounts.AnyAsync(a => a.Id == person.Id)) return false;
        var account = new Account(person.Id, person.Name, person.Email, person.Phone, "none", Clock.Now);
        account.Confirm(Clock.Now);
        ((IRaiseEvents)account).Saved();
        db.Accounts.Add(account);
        if (person.Shop is not null)
        {
            var shop = new Shop(person.Id, $"Shop of {person.Name}", person.Shop, "Things made with care.", "DE", "EUR", "en", "Basic", Clock.Now);
            ((IRaiseEvents)shop).Saved();
            db.Shops.Add(shop);
        }
        await db.SaveChangesAsync();
        return true;
    });

    private Person Someone(string name) => new(Get<IdGenerator>().Next(), $"{name}{Interlocked.Increment(ref people)}");
}
