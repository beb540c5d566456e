using System.Reflection;
using System.Xml.Linq;
using Marketplace.Contracts;
using Marketplace.Events;
using Marketplace.Kernel.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.UnitTests.Architecture;

public sealed class WallTests
{
    [Fact]
    public void A_module_shows_nothing_but_its_module_class_and_its_migrations()
    {
        var shown = House.Modules.SelectMany(m => m.ExportedTypes)
            .Where(t => !t.IsSubclassOf(typeof(Migration)) && !t.Name.StartsWith("Shared_", StringComparison.Ordinal))
            .Select(t => t.Name);
        shown.ShouldBe(House.Modules.Select(m => $"{m.GetName().Name!.Split('.')[1]}Module"), ignoreOrder: true);
    }

    /// <summary>The allowed project references. A module may reference the shared projects but no other module; the host references all.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Contracts"] = [],
        ["Texts"] = [],
        ["Sqlite"] = [],
        ["SqlServer"] = [],
        ["Ledger"] = [],
        ["Kernel"] = ["Contracts", "Texts", "Sqlite", "SqlServer"],
        ["Events"] = ["Kernel"],
        ["Files"] = ["Kernel"],
        ["Search"] = ["Kernel"],
        ["Stripe"] = ["Kernel"],
        ["Translation"] = ["Kernel"],
        ["Ui"] = ["Kernel"],
        ["Casework"] = ["Kernel", "Files", "Ui"],
    };

    private static readonly string[] ServesModules = ["Contracts", "Texts", "Kernel", "Events", "Files", "Search", "Ledger", "Stripe", "Translation", "Ui", "Casework"];

    [Fact]
    public void Each_project_references_those_that_stand_below_it_and_no_module_another()
    {
        var modules = House.Modules.Select(m => m.GetName().Name!.Split('.')[1]).ToList();
        foreach (var project in House.Sources("src", "*.csproj"))
        {
            var name = Path.GetFileNameWithoutExtension(project)["Marketplace.".Length..];
            var referenced = XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["Marketplace.".Length..]).ToList();
            var allowed = name == "Web" ? [.. modules, .. ServesModules] : modules.Contains(name) ? ServesModules : MayReference[name];
            referenced.Except(allowed).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void Modules_do_not_see_what_is_for_one_database_alone()
    {
        foreach (var above in House.Modules.Append(House.Web))
        {
            OwnReferences(above).Intersect(["Marketplace.Sqlite", "Marketplace.SqlServer"]).ShouldBeEmpty(above.GetName().Name);
        }
    }

    [Fact]
    public void The_projects_that_everybody_reads_stay_small()
    {
        foreach (var (project, most) in new[] { ("Kernel", 1200), ("Events", 700), ("Sqlite", 500), ("Ui", 400) })
        {
            House.Sources(Path.Combine("src", $"Marketplace.{project}")).Sum(f => File.ReadLines(f).Count()).ShouldBeLessThanOrEqualTo(most, project);
        }
    }

    [Fact]
    public void What_a_module_hides_is_sealed()
    {
        var open = House.All(t => t is { IsClass: true, IsAbstract: false, IsSealed: false, IsNested: false, IsVisible: false })
            .Where(t => t.Namespace?.StartsWith("Marketplace", StringComparison.Ordinal) == true)
            .Where(t => !t.Name.EndsWith("DbContext", StringComparison.Ordinal) && t.GetCustomAttribute<RazorSourceChecksumAttribute>() is null)
            .Where(t => !t.Name.EndsWith("ModelSnapshot", StringComparison.Ordinal));
        open.Select(t => t.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void The_domain_knows_neither_the_database_nor_the_web()
    {
        var strangers = House.Sources("src").Where(f => f.Contains($"{Path.DirectorySeparatorChar}Domain{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("using Microsoft.", StringComparison.Ordinal));
        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void Every_view_has_a_path_of_its_own()
    {
        var twice = House.Modules.Append(House.Web)
            .SelectMany(a => a.GetCustomAttributes<RazorCompiledItemAttribute>())
            .Where(view => !view.Identifier.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal))
            .GroupBy(view => view.Identifier, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        twice.ShouldBeEmpty();
    }

    [Fact]
    public void Only_these_pages_are_open_to_visitors()
    {
        var open = Actions().Where(a => a.Method.GetCustomAttribute<AllowAnonymousAttribute>() is not null || a.Controller.GetCustomAttribute<AllowAnonymousAttribute>() is not null)
            .SelectMany(a => a.Routes);
        open.Order(StringComparer.Ordinal).ShouldBe(OpenPages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_under_admin_asks_for_staff()
    {
        var staffs = Actions().Where(a => a.Routes.Any(r => r.Contains(" /admin", StringComparison.Ordinal))).ToList();
        staffs.SelectMany(a => a.Routes).ShouldContain("POST /admin/claims/{number:number}/release", "what a case's controller inherits counts, too");
        staffs.Where(a => a.Controller.GetCustomAttribute<AuthorizeAttribute>()?.Roles is null && a.Method.GetCustomAttribute<AuthorizeAttribute>()?.Roles is null)
            .SelectMany(a => a.Routes).ShouldBeEmpty();
    }

    [Fact]
    public void No_action_but_the_error_page_and_Stripes_webhook_ignores_the_antiforgery_token() => House
        .All(t => t.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null
            || t.GetMethods().Any(m => m.GetCustomAttribute<IgnoreAntiforgeryTokenAttribute>() is not null))
        .Select(t => t.Name).ShouldBe(["ProblemController", "HearStripeController"], ignoreOrder: true);

    [Fact]
    public void The_table_of_who_listens_to_whom_is_known()
    {
        var table =
            from type in House.All(t => t is { IsClass: true, IsAbstract: false })
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IHandle<>)
            let happened = contract.GetGenericArguments()[0]
            select $"{EventCatalog.NameOf(happened)} -> {HandlerRegistration.NameOf(type)}";
        Snapshot.Of("Listeners").ShouldMatch(table.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_event_is_stored_under_the_same_name_and_shape_for_good()
    {
        var events = House.Modules.Append(House.Contracts).SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)
            .Select(t => $"{EventCatalog.NameOf(t)} {EventCatalog.ToJson((DomainEvent)Sample.Of(t))}");
        Snapshot.Of("Events").ShouldMatch(events.Order(StringComparer.Ordinal));
    }

    private static readonly string[] OpenPages =
    [
        "GET /", "GET /account/confirmation", "GET /account/email/confirmation", "GET /account/password", "GET /account/password-reset", "GET /account/password-reset/asked",
        "GET /account/register",
        "GET /account/registered",
        "GET /account/sign-in",
        "GET /account/sign-in/code",
        "GET /development/mail",
        "GET /development/mail/mail/{id:long}/html",
        "GET /development/mail/{folder:regex(^(mail|phone)$)}/{id:long}",
        "GET /development/mails",
        "GET /development/mails/{position:int}",
        "GET /development/mails/{position:int}/html",
        "GET /guides",
        "GET /guides/{slug}",
        "GET /guides/{slug}/answer",
        "GET /help",
        "GET /help/contact",
        "GET /language/{language}",
        "GET /ledger",
        "GET /ledger/checkpoint",
        "GET /ledger/keys",
        "GET /ledger/proofs/{position:long}",
        "GET /ledger/sellers/{shop}",
        "GET /ledger/sellers/{shop}/day",
        "GET /ledger/sellers/{shop}/entries.csv",
        "GET /ledger/tile/{**path}",
        "GET /ledger/verify",
        "GET /offers",
        "GET /offers/{number:number}/picture",
        "GET /offers/{number:number}/{slug?}",
        "GET /pictures/offers/{number:number}",
        "GET /pictures/{number:number}/{side:int}",
        "GET /privacy",
        "GET /review-pictures/{number:number}/{side:int}",
        "GET /reviews/{number:number}",
        "GET /robots.txt",
        "GET /sellers/{shop}",
        "GET /sellers/{shop}/calculation/standing/days.csv",
        "GET /sellers/{shop}/calculation/{name}",
        "GET /sellers/{shop}/calculation/{name}/reviews.csv",
        "GET /sellers/{shop}/level",
        "GET /sellers/{shop}/level/orders.csv",
        "GET /shop-pictures/{number:number}/{size:regex(^(large|small)$)}",
        "GET /sitemap.xml",
        "GET /sitemap/site.xml",
        "GET /sitemap/{kind:alpha}/{month}.xml",
        "GET /terms",
        "GET /transparency",
        "GET /transparency.csv",
        "GET /transparency.json",
        "POST /account/confirmation",
        "POST /account/email/confirmation",
        "POST /account/passkey-sign-in",
        "POST /account/passkey-sign-in/options",
        "POST /account/password",
        "POST /account/password-reset",
        "POST /account/register",
        "POST /account/sign-in",
        "POST /account/sign-in/code",
        "POST /account/sign-out",
        "POST /guides/{slug}/answer",
        "POST /help/contact",
        "POST /webhooks/stripe",
    ];

    private static IEnumerable<string> OwnReferences(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!)
        .Where(name => name.StartsWith("Marketplace.", StringComparison.Ordinal));

    private sealed record ActionOf(Type Controller, MethodInfo Method)
    {
        /// <summary>The method and path of each of its routes.</summary>
        public IEnumerable<string> Routes => Method.GetCustomAttributes<HttpMethodAttribute>().Select(m => $"{m.HttpMethods.First()} {Address(m.Template ?? "")}");

        private string Address(string template) =>
            template.StartsWith('/') ? template : $"{Controller.GetCustomAttribute<RouteAttribute>()!.Template}/{template}".TrimEnd('/');
    }

    private static IEnumerable<ActionOf> Actions() => House.All(t => t.IsSubclassOf(typeof(Controller)) && !t.IsAbstract)
        .SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Public).Select(m => new ActionOf(t, m)))
        .Where(a => a.Method.GetCustomAttributes<HttpMethodAttribute>().Any());
}
