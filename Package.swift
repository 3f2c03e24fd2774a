// swift-tools-version: 6.2
import PackageDescription

/// Every target: warnings are errors, existentials are spelled `any`, and a file imports what it
/// uses. Dependencies keep their own settings, so they stay quiet.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Pages and the decoder are tested from inside, in the one configuration that `make run` and
/// `make test` share: release.
let testable: [SwiftSetting] = strict + [.unsafeFlags(["-enable-testing"])]

let package = Package(
    name: "reprise",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "reprise", targets: ["reprise"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLimits"),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CVips", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
        .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
        .systemLibrary(name: "CZint", providers: [.apt(["libzint-dev"])]),

        .target(name: "AfterSales", swiftSettings: strict),
        .target(
            name: "Connections",
            dependencies: [
                "AfterSales", "CCurl", "Correspondence", "Desk", "Providers",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            swiftSettings: strict),
        .target(
            name: "Connectors",
            dependencies: [
                "AfterSales", "Desk", "Storage", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Correspondence",
            dependencies: [
                "AfterSales", "Wording",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),
        .target(
            name: "Desk",
            dependencies: [
                "AfterSales", "CSodium", "Storage",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Documents",
            dependencies: ["AfterSales", "CPango", "CZint", "Wording"],
            swiftSettings: strict),
        .target(
            name: "Mailroom",
            dependencies: [
                "AfterSales", "Correspondence", "Desk", "Documents", "PolicyFiles", "Storage",
                "Wording",
            ],
            swiftSettings: strict),
        .target(name: "Markup", swiftSettings: strict),
        .target(
            name: "Pictures", dependencies: ["CLimits", "CVips", "CZBar", "Desk"],
            swiftSettings: testable),
        .target(
            name: "PolicyFiles",
            dependencies: [
                "AfterSales", "Markup", "Wording", .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .embedInCode("BuiltIn/france-minimum.yaml"),
                .embedInCode("BuiltIn/gaming-shop.yaml"),
            ],
            swiftSettings: strict),
        .target(
            name: "Providers",
            dependencies: [
                "AfterSales", "Desk",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "Sandbox", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "SandboxServer",
            dependencies: [
                "Sandbox",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "_CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Scenarios",
            dependencies: [
                "AfterSales", "Desk", "PolicyFiles", "Storage",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),
        .target(
            name: "Simulation",
            dependencies: [
                "AfterSales", "Desk", "PolicyFiles", "Providers", "Sandbox", "Storage",
            ],
            swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: ["AfterSales", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "StorageSQLite",
            dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "AfterSales", "Correspondence", "Desk", "Documents", "Markup", "PolicyFiles",
                "Storage", "Wording",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                "base", "conversation", "desk", "forms", "parts", "photos", "pictures", "portal",
                "print", "queues", "request", "station", "tokens",
            ].map { .embedInCode("Style/\($0).css") }
                + ["desk", "portal", "station"].map { .embedInCode("Scripts/\($0).js") },
            swiftSettings: testable),
        .target(name: "Wording", dependencies: ["AfterSales"], swiftSettings: strict),
        .executableTarget(
            name: "reprise",
            dependencies: [
                "AfterSales", "Connections", "Connectors", "Correspondence", "Desk", "Documents",
                "Mailroom", "Markup", "Pictures", "PolicyFiles", "Providers", "Sandbox",
                "SandboxServer", "Scenarios", "Simulation", "Storage", "StorageSQLite", "Web",
                "Wording",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .target(
            name: "AfterSalesFixtures",
            dependencies: ["AfterSales", "PolicyFiles"],
            path: "Tests/AfterSalesFixtures",
            swiftSettings: strict),
        .testTarget(
            name: "AfterSalesTests",
            dependencies: ["AfterSales", "AfterSalesFixtures", "PolicyFiles"],
            swiftSettings: strict),
        .testTarget(
            name: "ConnectionsTests",
            dependencies: [
                "AfterSales", "AfterSalesFixtures", "Connections", "Correspondence", "Desk",
                "DeskFixtures", "ProviderFixtures", "Providers", "Sandbox", "Storage",
                "StorageSQLite", "Wording",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "_CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ConnectorsTests",
            dependencies: [
                "AfterSales", "Connectors", "Desk", "PolicyFiles", "Storage", "StorageSQLite",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CorrespondenceTests", dependencies: ["AfterSales", "Correspondence", "Wording"],
            swiftSettings: strict),
        .target(
            name: "DeskFixtures",
            dependencies: [
                "AfterSales", "AfterSalesFixtures", "Desk", "PolicyFiles", "Storage",
                "StorageSQLite",
            ],
            path: "Tests/DeskFixtures",
            swiftSettings: strict),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "AfterSales", "AfterSalesFixtures", "Desk", "DeskFixtures", "Storage",
                "StorageSQLite",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["AfterSales", "AfterSalesFixtures", "Documents", "Wording"],
            swiftSettings: strict),
        .testTarget(
            name: "MailroomTests",
            dependencies: [
                "AfterSales", "Correspondence", "Desk", "Documents", "Mailroom", "PolicyFiles",
                "Storage", "StorageContract", "StorageSQLite",
            ],
            swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
        .testTarget(
            name: "PicturesTests", dependencies: ["Desk", "Pictures"], swiftSettings: strict),
        .testTarget(
            name: "PolicyFilesTests",
            dependencies: ["AfterSales", "Markup", "PolicyFiles", "Wording"],
            swiftSettings: strict),
        .target(
            name: "ProviderFixtures", dependencies: ["Providers"], path: "Tests/ProviderFixtures",
            swiftSettings: strict),
        .testTarget(
            name: "ProvidersTests",
            dependencies: ["AfterSales", "Desk", "ProviderFixtures", "Providers"],
            swiftSettings: strict),
        .executableTarget(
            name: "planted-bugs",
            dependencies: ["AfterSales", "Simulation", "StorageSQLite"],
            path: "Tests/PlantedBugs",
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["Simulation", "StorageSQLite"],
            swiftSettings: strict),
        .testTarget(
            name: "SandboxTests",
            dependencies: ["Sandbox", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(
            name: "StorageContract",
            dependencies: ["AfterSales", "Desk", "PolicyFiles", "Storage"],
            path: "Tests/StorageContract",
            swiftSettings: strict),
        .testTarget(
            name: "StorageSQLiteTests",
            dependencies: [
                "AfterSales", "AfterSalesFixtures", "Desk", "Storage", "StorageContract",
                "StorageSQLite",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ScenariosTests",
            dependencies: ["AfterSales", "Scenarios", "Storage", "StorageSQLite"],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "AfterSales", "Desk", "PolicyFiles", "Storage", "StorageSQLite", "Web",
                "Wording",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WordingTests", dependencies: ["AfterSales", "Wording"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
