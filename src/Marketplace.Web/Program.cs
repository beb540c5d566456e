using Marketplace.Accounts;
using Marketplace.Billing;
using Marketplace.Complaints;
using Marketplace.Events;
using Marketplace.Files;
using Marketplace.Kernel.Web;
using Marketplace.Messages;
using Marketplace.Moderation;
using Marketplace.Notices;
using Marketplace.Offers;
using Marketplace.Orders;
using Marketplace.Reviews;
using Marketplace.Web.Jobs;
using Marketplace.Web.Mvc;
using Marketplace.Web.SitePages;
using Marketplace.Web.Startup;
using Serilog;

// The host finds its own files wherever it is started from; in development they are in the project folder.
var home = File.Exists("Marketplace.Web.csproj") ? Environment.CurrentDirectory : AppContext.BaseDirectory;
var builder = WebApplication.CreateBuilder([$"--contentRoot={home}", .. args]);
// Before publishing, bundled styles and scripts are in the build folder, in every environment.
builder.WebHost.UseStaticWebAssets();
builder.AddLogging();
builder.AddTelemetry();
builder.AddKernel();
builder.AddMvc();
builder.AddFiles();
builder.AddAccounts();
builder.AddOffers();
builder.AddOrders();
builder.AddBilling();
builder.AddMessages();
builder.AddReviews();
builder.AddComplaints();
builder.AddModeration();
builder.AddNotices();
builder.AddEvents();
builder.AddJobs();
builder.AddStaffPages();
builder.AddSellerPages();
builder.AddSitePages();
builder.AddSecurity();
builder.AddRateLimits();
builder.AddDraining();

var app = builder.Build();
await app.PrepareDatabase();
if (await app.RunCommand(args) is { } exitCode) return exitCode;
app.UseDraining();
app.UseSerilogRequestLogging();
app.UseSecurity();
app.UseProblemPages();
app.UseRouting();
// Before everything that a cached page does not need.
app.UseVisitorCache();
app.UseAuthentication();
app.UseSiteLanguage();
app.UseSiteZone();
app.UseRateLimits();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks();
app.MapControllers();
app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous();
await app.OpenDemoMarket();
await app.RunAsync();
return 0;

/// <summary>The host; public, so that tests can start it.</summary>
public partial class Program;
